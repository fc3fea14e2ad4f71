"""Leaves the float64 that a division gives.

Caught by: prepare_images::test_single_precision
Hint: images_in_double_precision
"""


def prepare_images(images):
    return images / 255
