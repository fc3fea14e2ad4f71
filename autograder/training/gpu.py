"""A GPU for the trainer, and for nobody else: it runs our own code on data; students' code stays on the processor."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from autograder.errors import AutograderError
from autograder.sandbox.levels import TRAINER_WITH_GPU
from autograder.sandbox.process import Sandbox

MEMORY_MIB = 1 << 24  # CUDA maps far more addresses than there is memory


def gpu_devices(folder: Path = Path("/dev")) -> list[str]:
    """The device files of NVIDIA's GPUs.

    Raises:
        AutograderError: there are none.
    """
    found = sorted(map(str, folder.glob("nvidia*")))
    if not found:
        raise AutograderError(f"there is no GPU here: {folder}/nvidia* does not exist; train with --device cpu")
    return found


def trainer_sandbox(runtime: str, hidden: Sequence[Path], devices: Sequence[str]) -> Sandbox:
    """The sandbox of a trainer with a GPU: the students' packages are not in it, nor what is hidden."""
    return Sandbox(TRAINER_WITH_GPU, runtime, hidden=hidden, devices=devices)
