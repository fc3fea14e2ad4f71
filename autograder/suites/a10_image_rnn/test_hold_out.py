"""Parts for training and validation. Every picture is one of a kind, so that it is found again wherever it goes."""

import numpy as np

from autograder.suite import points, reject, require_shape


def numbered(case, N, T=3, D=2):
    """Pictures and labels by which picture and label n are known: both begin with n."""
    x = case.normal(N, T, D)
    x[:, 0, 0] = np.arange(N)
    return x, np.arange(N)


def numbers(x, y, of):
    """The numbers of the pictures of a part; its labels must be theirs."""
    require_shape(f"y_{of}", y, (len(x),))
    found = x[:, 0, 0] if x.ndim == 3 and x.size else np.zeros(0)
    if len(found) != len(y) or not np.array_equal(found, y):
        reject("labels_apart", y, part=of)
    return set(y.tolist())


@points(1)
def test_sizes(student, case):
    """As many pictures are held out as the share says."""
    for N, share, held in ((40, 0.25, 10), (37, 0.1, 4), (11, 0.6, 7)):
        x, y = numbered(case, N)
        x_train, y_train, x_val, y_val = student.hold_out(x, y, share, 3)
        require_shape("x_train", x_train, (N - held, 3, 2))
        require_shape("x_val", x_val, (held, 3, 2))
        require_shape("y_train", y_train, (N - held,))
        require_shape("y_val", y_val, (held,))


@points(1)
def test_no_picture_in_both(student, case):
    """No picture is in both parts, none is lost, and each keeps its label."""
    x, y = numbered(case, 30)
    x_train, y_train, x_val, y_val = student.hold_out(x, y, 0.3, 8)
    train, val = numbers(x_train, y_train, "train"), numbers(x_val, y_val, "val")
    if train & val:
        reject("leakage", len(train & val), count=len(train & val))
    if len(train | val) != 30 or len(y_train) + len(y_val) != 30:
        reject("pictures_lost", len(train | val), count=30 - len(train | val))


@points(1)
def test_sorted_pictures(student, case):
    """Of pictures sorted by class, some of every class are held out."""
    classes = np.repeat(np.arange(5), 40)
    x = case.normal(200, 2, 3)
    _, y_train, _, y_val = student.hold_out(x, classes, 0.4, 1)
    for part, y, count in (("train", y_train, 120), ("val", y_val, 80)):
        require_shape(f"y_{part}", y, (count,))
        missing = set(range(5)) - set(np.unique(y).tolist())
        if missing:
            reject("class_missing", len(missing), part=part, count=len(missing))


@points(1)
def test_seed(student, case):
    """The same seed gives the same parts, another seed other ones."""
    x, y = numbered(case, 50)
    first, again, other = (student.hold_out(x, y, 0.2, seed)[3] for seed in (5, 5, 6))
    if not np.array_equal(first, again):
        reject("not_repeatable")
    if set(first.tolist()) == set(other.tolist()):
        reject("seed_ignored")
