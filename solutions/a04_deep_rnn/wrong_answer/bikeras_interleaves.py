"""Takes every other array for the backward direction.

Caught by: bidirectional_from_keras::test_pairs
Hint: bikeras_interleaves
"""


def bidirectional_from_keras(weights):
    layers = [(six[::2], six[1::2]) for six in _in_groups(weights, 6)]
    for six in _in_groups(weights, 6):
        if [array.shape for array in six[:3]] != [array.shape for array in six[3:]]:
            raise ValueError("the two directions have weights of different shapes")
    return layers
