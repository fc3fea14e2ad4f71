"""Converts to float32 only after a whole-number division.

Caught by: prepare_images::test_values, prepare_images::test_dark_pictures
Hint: images_in_whole_numbers
"""


def prepare_images(images):
    return (images // 255).astype(np.float32)
