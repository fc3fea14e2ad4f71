"""Raw pictures and a model that is lent: small, with random weights, so that every picture is read differently."""

import numpy as np

from autograder.suite import lend, points, require_close, require_shape


def small_model(reference, case, classes):
    """A model for pictures of 7 rows and 5 columns."""
    model = reference.build_rnn_model(7, 5, units=6, classes=classes)
    model.set_weights([case.normal(*weights.shape, scale=1.5) for weights in model.get_weights()])
    return model


def pictures(case, N, high=256):
    """Random grey values below `high`."""
    return case.integers(0, high, (N, 7, 5)).astype(np.uint8)


def expected_digits(given, model, images):
    """By the preparation and the choice that this question is held to."""
    x = np.asarray(given.prepare_images(images), np.float32)
    return np.asarray(given.predict_digits(np.asarray(model.predict_on_batch(x))))


@points(2)
def test_raw_pictures(student, reference, given, case):
    """Raw pictures are prepared as those of the training were, and read in their order."""
    model, images = small_model(reference, case, 9), pictures(case, 60)
    digits = student.read_digits(lend(student, model), images)
    require_shape("digits", digits, (60,))
    require_close("digits", digits, expected_digits(given, model, images))


@points(1)
def test_single_dark_picture(student, reference, given, case):
    """A single picture, and a dark one, is read like any other."""
    model = small_model(reference, case, 6)
    lent = lend(student, model)
    for images in pictures(case, 4, high=60):
        require_close("digits", student.read_digits(lent, images[None]), expected_digits(given, model, images[None]))
