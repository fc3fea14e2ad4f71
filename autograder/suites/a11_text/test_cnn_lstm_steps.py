"""How many steps a layer leaves over."""

from autograder.suite import points, require_equal


@points(1)
def test_steps(student, case):
    """The number of steps that reach the LSTM, for any length, kernel and pool."""
    for _ in range(4):
        length, kernel, pool = int(case.integers(20, 90)), int(case.integers(2, 8)), int(case.integers(2, 6))
        require_equal(
            "steps",
            student.cnn_lstm_steps(length, kernel, pool),
            sum(1 for _ in range(pool, length - kernel + 2, pool)),
        )
    require_equal("steps", student.cnn_lstm_steps(24, 5, 4), 5)
