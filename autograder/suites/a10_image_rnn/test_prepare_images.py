"""Pictures as sequences. Numbers of pictures, rows and columns all differ, so a transpose cannot hide."""

import numpy as np

from autograder.suite import points, reject, require_close


def pictures(case, N=4, T=7, D=5, high=256):
    """Random grey values below `high`."""
    return case.integers(0, high, (N, T, D)).astype(np.uint8)


@points(1.5)
def test_values(student, reference, case):
    """Rows become time steps, and grey values numbers from 0 to 1."""
    images = pictures(case)
    images[0, 0, 0] = 255  # the brightest there is; dark pictures come in the next check
    require_close("x", student.prepare_images(images), reference.prepare_images(images), rtol=1e-5)


@points(1)
def test_dark_pictures(student, reference, case):
    """The scale is the same for all pictures: dark ones stay dark."""
    images = pictures(case, N=3, T=4, D=6, high=90)
    require_close("x", student.prepare_images(images), reference.prepare_images(images), rtol=1e-5)


@points(0.5)
def test_single_precision(student, case):
    """The numbers are in single precision (float32)."""
    x = student.prepare_images(pictures(case, N=2, T=3, D=8))
    if x.dtype != np.float32:
        reject("other_dtype", str(x.dtype), name="x", dtype=str(x.dtype))
