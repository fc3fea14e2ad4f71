"""The gradients of scores = h Wy + by, each against the complex-step gradient of that formula."""

import pytest

from autograder.suite import exact_gradient, points, require_close

N, T, H, O = 2, 5, 3, 4  # noqa: E741


def output_layer(h, Wy, by):
    return h @ Wy + by


@pytest.fixture
def require_output(student, case):
    """Requires all three gradients."""

    def require(*batch):
        h, Wy, by, dscores = case.normal(*batch, H), case.normal(H, O), case.normal(O), case.normal(*batch, O)
        arguments = {"h": h, "Wy": Wy, "by": by}
        found = student.output_backward(dscores, h, Wy)
        for name, gradient in zip(arguments, found, strict=True):
            require_close(f"d{name}", gradient, exact_gradient(output_layer, arguments, dscores, name))

    return require


@points(1.5)
def test_every_step(require_output):
    """With an output at every step, the weights add up over steps and sequences."""
    require_output(N, T)


@points(1)
def test_one_output(require_output):
    """With one output for each sequence, h has the shape (N, H)."""
    require_output(N)


@points(0.5)
def test_one_prediction(require_output):
    """One sequence of one step."""
    require_output(1, 1)
