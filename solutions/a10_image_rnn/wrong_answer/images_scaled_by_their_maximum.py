"""Divides by the largest grey value that occurs.

Caught by: prepare_images::test_dark_pictures
Hint: images_scaled_by_their_maximum
"""


def prepare_images(images):
    return (images / images.max()).astype(np.float32)
