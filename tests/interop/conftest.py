"""What the tests of other graders share."""

from __future__ import annotations

import sys

import pytest


@pytest.fixture(autouse=True)
def _absl_leaves_captured_output_open() -> None:
    """TensorFlow's logging keeps the stderr it began with, and closes it where nbgrader sets up logging anew.

    In a process where another test imported TensorFlow that is pytest's own file; of the real stderr it keeps off.
    """
    if (logging := sys.modules.get("absl.logging")) is not None:
        logging.get_absl_handler().python_handler.stream = sys.__stderr__
