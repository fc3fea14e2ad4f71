"""Counting parameters. The figures of the lecture are public; those of random sizes are not."""

from autograder.suite import points, require_equal


@points(0.5)
def test_lecture_cell(student):
    """SimpleRNN(256) that reads rows of 28 pixels has as many parameters as in the lecture."""
    require_equal("count", student.rnn_param_count(28, 256), 72_960)


@points(0.5)
def test_lecture_model(student):
    """With Dense(10) on top it has as many parameters as in the lecture."""
    require_equal("count", student.rnn_param_count(28, 256, 10), 75_530)


@points(0.5)
def test_any_cell(student, reference, case):
    """The count is right for a cell of any size."""
    D, H = (int(size) for size in case.rng.permutation(range(2, 40))[:2])
    require_equal("count", student.rnn_param_count(D, H), reference.rnn_param_count(D, H))


@points(0.5)
def test_any_model(student, reference, case):
    """The count is right for an output layer of any size."""
    D, H, O = (int(size) for size in case.rng.permutation(range(2, 40))[:3])  # noqa: E741
    require_equal("count", student.rnn_param_count(D, H, O), reference.rnn_param_count(D, H, O))
