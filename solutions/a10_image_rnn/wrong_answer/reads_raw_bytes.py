"""Gives the model bytes, though it was trained on numbers from 0 to 1.

Caught by: read_digits::test_raw_pictures
Hint: reads_raw_bytes
"""


def read_digits(model, images):
    return model.predict(images.astype(np.float32), verbose=0).argmax(axis=1)
