"""Takes the first three arrays for the backward direction.

Caught by: bidirectional_from_keras::test_pairs
Hint: bikeras_backward_first
"""


def bidirectional_from_keras(weights):
    layers = [(six[3:], six[:3]) for six in _in_groups(weights, 6)]
    for fw, bw in layers:
        if [array.shape for array in fw] != [array.shape for array in bw]:
            raise ValueError("the two directions have weights of different shapes")
    return layers
