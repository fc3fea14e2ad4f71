"""One array for all texts."""

from autograder.suite import points, reject, require_close


def sequences(case, lengths):
    """Ids from 1 on, so that zeros are padding."""
    return [[int(number) for number in case.integers(1, 90, length)] for length in lengths]


def require_padded(padded, ids, maxlen):
    """Zeros in front, the ends of long ones."""
    if padded.dtype.kind not in "iu":
        reject("not_integers", padded, type=str(padded.dtype))
    expected = [([0] * maxlen + one)[-maxlen:] for one in ids]
    require_close("padded", padded, expected, rtol=1e-9)


@points(1.5)
def test_short(student, case):
    """Short sequences get zeros in front; an empty one is all zeros."""
    ids = sequences(case, [3, 7, 0, 5])
    require_padded(student.pad(ids, 7), ids, 7)


@points(1.5)
def test_long(student, case):
    """Of long sequences the end is kept."""
    ids = sequences(case, [6, 11, 2])
    require_padded(student.pad(ids, 5), ids, 5)
