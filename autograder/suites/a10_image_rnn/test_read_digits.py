"""Raw pictures and a model that is lent: small, with random weights, so that every picture is read differently."""

import numpy as np

from autograder.suite import lend, points, require_close, require_shape

# Of Wx, Wh, b, Wy and by: tanh is in its bends, so that another scale of the pictures gives other digits.
SCALES = (1.5, 0.2, 0.5, 1.0, 0.1)


def small_model(reference, case, classes):
    """A model for pictures of 7 rows and 5 columns."""
    model = reference.build_rnn_model(7, 5, units=30, classes=classes)
    shapes = [weights.shape for weights in model.get_weights()]
    model.set_weights([case.normal(*shape, scale=scale) for shape, scale in zip(shapes, SCALES, strict=True)])
    return model


def pictures(case, N, high=256):
    """Random grey values below `high`."""
    return case.integers(0, high, (N, 7, 5)).astype(np.uint8)


def expected_digits(given, model, images):
    """By the preparation and the choice that this question is held to."""
    x = np.asarray(given.prepare_images(images), np.float32)
    return np.asarray(given.predict_digits(np.asarray(model.predict_on_batch(x))))


@points(3)
def test_raw_pictures(student, reference, given, case):
    """Raw pictures, bright and dark, are prepared as those of the training were, and read in their order."""
    model = small_model(reference, case, 9)
    lent = lend(student, model)
    for images in (pictures(case, 60), pictures(case, 40, high=60)):
        digits = student.read_digits(lent, images)
        require_shape("digits", digits, (len(images),))
        require_close("digits", digits, expected_digits(given, model, images))
