"""Reshapes to 28 rows of 28 numbers, whatever the pictures are.

Caught by: prepare_images::test_values, prepare_images::test_dark_pictures, prepare_images::test_single_precision
"""


def prepare_images(images):
    return (images / 255).astype(np.float32).reshape(-1, 28, 28)
