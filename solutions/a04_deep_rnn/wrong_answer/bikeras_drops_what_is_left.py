"""Takes as many groups of six as there are and drops the rest.

Caught by: bidirectional_from_keras::test_refuses_another_number
Hint: bikeras_drops_what_is_left
"""


def bidirectional_from_keras(weights):
    layers = []
    for start in range(0, len(weights) - 5, 6):
        fw, bw = tuple(weights[start : start + 3]), tuple(weights[start + 3 : start + 6])
        if [array.shape for array in fw] != [array.shape for array in bw]:
            raise ValueError("the shapes differ")
        layers.append((fw, bw))
    return layers
