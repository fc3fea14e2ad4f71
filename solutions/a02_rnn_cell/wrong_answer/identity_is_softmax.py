"""Takes the softmax where identity is asked for.

Caught by: output_layer::test_identity
Hint: identity_is_softmax
"""


def _identity(z):
    return _softmax(z)
