"""A GPU goes to the trainer alone. Tried with a stand-in for its device: nothing here shows that a GPU works."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from guide import write_files
from typer.testing import CliRunner

from autograder.assignment import Assignment
from autograder.classroom import Task, grade_class
from autograder.cli import app
from autograder.conditions import Conditions, Device
from autograder.course import Course
from autograder.doctor import choose_level
from autograder.errors import AutograderError, SandboxError
from autograder.inside import wire
from autograder.inside.confine import Limits
from autograder.models import of_keras
from autograder.sandbox.levels import FULL
from autograder.sandbox.process import Sandbox
from autograder.training import Fit, Runs, Trainer
from autograder.training.gpu import MEMORY_MIB, gpu_devices, trainer_sandbox
from autograder.verdict import Verdict

GUIDE = Path(__file__).parents[2] / "docs" / "models.md"
STAND_IN = "/dev/full"
HERE = list(Path("/dev").glob("nvidia*"))
LOOK = f"import os\nfound = os.path.exists({STAND_IN!r})\nhome = os.path.exists({str(GUIDE)!r})"


def look(sandbox: Sandbox) -> dict[str, Any]:
    """What a worker sees."""
    worker = sandbox.spawn(Limits(cpu_s=10, memory_mib=256))
    deadline, said = time.monotonic() + 20, {}
    worker.connection.send(wire.pack(wire.Request(1, "load", statements=(("look", 1, LOOK),)), []), deadline)
    wire.decode_reply(worker.connection.receive(deadline)[0], 1)
    for number, name in enumerate(("found", "home"), 2):
        request = wire.Request(number, "call", name, wire.tag([[], {}], []))
        worker.connection.send(wire.pack(request, []), deadline)
        meta, data = worker.connection.receive(deadline)
        said[name] = wire.untag(wire.decode_reply(meta, number).value, data)
    worker.end()
    return said


@pytest.mark.bubblewrap
def test_the_device_is_in_the_trainers_sandbox_and_in_no_other() -> None:
    try:
        choose_level("full")
    except AutograderError:
        pytest.skip("needs bubblewrap and user namespaces")
    with trainer_sandbox("numpy", [], [STAND_IN]) as trains, Sandbox(FULL, "numpy") as students:
        assert look(trains) == {"found": True, "home": False}
        assert look(students) == {"found": False, "home": False}


def test_devices_are_found_by_their_names(tmp_path: Path) -> None:
    with pytest.raises(AutograderError, match="--device cpu"):
        gpu_devices(tmp_path)
    for name in ("nvidia0", "nvidiactl", "null"):
        (tmp_path / name).touch()
    assert gpu_devices(tmp_path) == [str(tmp_path / "nvidia0"), str(tmp_path / "nvidiactl")]


@pytest.fixture
def nets(tmp_path: Path) -> Assignment:
    pytest.importorskip("tensorflow")
    assert write_files(GUIDE, tmp_path)
    return Assignment.load(Course.load(tmp_path / "nets"), "nets")


@pytest.mark.skipif(bool(HERE), reason="there is a GPU here")
def test_without_a_gpu_the_command_says_so(nets: Assignment) -> None:
    arguments = ["grade", str(nets.reference), "-a", "nets", "--course", str(nets.course.root), "--device", "gpu"]
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 2
    assert "there is no GPU here" in done.output


@pytest.mark.tensorflow
@pytest.mark.skipif(bool(HERE), reason="there is a GPU here")
def test_without_a_gpu_nobody_gets_a_score(nets: Assignment) -> None:
    tasks, conditions = [Task("kim", str(nets.reference), seed=1)], Conditions(device=Device.gpu)
    (grade,) = grade_class(nets, tasks, jobs=1, level=choose_level("auto").name, conditions=conditions)
    assert (grade.verdict, grade.score) == (Verdict.grader_error, None)


@pytest.mark.tensorflow
@pytest.mark.bubblewrap
@pytest.mark.skipif(bool(HERE), reason="there is a GPU here")
def test_a_device_that_keras_cannot_use_is_our_error(tmp_path: Path) -> None:
    """Never a training on the processor that passes for one on a GPU."""
    keras = pytest.importorskip("keras")
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    model.compile("sgd", "mse")
    data: dict[str, Any] = {"x": np.zeros((4, 2), np.float32), "y": np.zeros((4, 1), np.float32)}
    with trainer_sandbox("keras", [], [STAND_IN]) as trains:
        trainer = Trainer(trains, Runs(tmp_path), budget_s=60, memory_mib=MEMORY_MIB, device="gpu")
        with pytest.raises(SandboxError, match="sees no GPU"):
            trainer.fit(of_keras(model), None, Fit(epochs=1), data, {})  # type: ignore[arg-type]  no student's code
        on_processor = Trainer(trains, Runs(tmp_path), budget_s=60, memory_mib=MEMORY_MIB)
        assert on_processor.fit(of_keras(model), None, Fit(epochs=1), data, {}).epochs == 1  # type: ignore[arg-type]
