"""The start of Le, Jaitly and Hinton."""

import numpy as np

from autograder.suite import points, require_close


@points(1)
def test_hands_the_state_on(student, case):
    """Wh is the identity and b is zero."""
    D, H = (int(size) for size in case.rng.permutation(range(2, 9))[:2])
    _, Wh, b = student.identity_init(D, H, int(case.integers(0, 1000)))
    require_close("Wh", Wh, np.eye(H))
    require_close("b", b, np.zeros(H))


@points(1)
def test_input(student, reference, case):
    """Wx is drawn with the seed, in the shape (D, H), and is small."""
    D, H, seed = (int(size) for size in case.rng.permutation(range(2, 9))[:3])
    Wx, _, _ = student.identity_init(D, H, seed)
    require_close("Wx", Wx, reference.identity_init(D, H, seed)[0])
