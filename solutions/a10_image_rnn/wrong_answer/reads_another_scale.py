"""Scales by the largest value of these pictures.

Caught by: read_digits::test_raw_pictures
Hint: reads_another_scale
"""


def read_digits(model, images):
    x = (images / max(images.max(), 1)).astype(np.float32)
    return model.predict(x, verbose=0).argmax(axis=1)
