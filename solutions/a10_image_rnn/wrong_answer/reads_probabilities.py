"""Gives what the model gives.

Caught by: read_digits::test_raw_pictures
Hint: reads_probabilities
"""


def read_digits(model, images):
    return model.predict((images / 255).astype(np.float32), verbose=0)
