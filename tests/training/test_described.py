"""An equal model is built once, by whichever process asks first."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.doctor import choose_level
from autograder.models import of_keras
from autograder.sandbox.process import Sandbox
from autograder.training import Runs, Trainer
from autograder.training.gpu import MEMORY_MIB

pytestmark = pytest.mark.tensorflow


def test_the_second_process_builds_nothing(tmp_path: Path) -> None:
    keras = pytest.importorskip("keras")
    model = keras.Sequential([keras.Input((5, 2)), keras.layers.SimpleRNN(3)])
    with Sandbox(choose_level("auto"), "keras") as sandbox:
        first = Trainer(sandbox, Runs(tmp_path), budget_s=1, memory_mib=MEMORY_MIB).describe(of_keras(model))
    assert (first.parameters, first.output_shape) == (3 * (2 + 3 + 1), [None, 3])
    no_sandbox: Sandbox = None  # type: ignore[assignment]  to show that none is asked
    kept = Trainer(no_sandbox, Runs(tmp_path), budget_s=1, memory_mib=MEMORY_MIB)
    assert kept.describe(of_keras(model)) == first
    other = keras.Sequential([keras.Input((5, 2)), keras.layers.SimpleRNN(4)])
    with pytest.raises(AttributeError):
        kept.describe(of_keras(other))
