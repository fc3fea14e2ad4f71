"""Gives the pair of the first layer alone.

Caught by: bidirectional_from_keras::test_pairs
Hint: bikeras_first_layer_only
"""


def bidirectional_from_keras(weights):
    layers = [(six[:3], six[3:]) for six in _in_groups(weights, 6)]
    for fw, bw in layers:
        if [array.shape for array in fw] != [array.shape for array in bw]:
            raise ValueError("the two directions have weights of different shapes")
    return layers[:1]
