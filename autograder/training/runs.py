"""Equal work is done once: what came of a training, or of building a model, is kept on disk under a key of all that
it depends on.

A file is written whole and then renamed, so a kill leaves no half of one; a lock for each key makes a second process
wait for the first instead of training the same. Files hold JSON and arrays, no pickles, out of reach of student code.
"""

from __future__ import annotations

import fcntl
import hashlib
import io
import os
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import numpy as np

from autograder.training.fit import Description, Run

FOLDER_VARIABLE = "AUTOGRADER_RUNS"


class _Described(msgspec.Struct, frozen=True):
    key: str
    description: Description


def default_folder() -> Path:
    """Where runs are kept: $AUTOGRADER_RUNS, else below the user's cache folder."""
    named = os.environ.get(FOLDER_VARIABLE)
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(named) if named else Path(cache) / "autograder" / "runs"


class Runs:
    """The kept runs and descriptions in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @contextmanager
    def alone_with(self, key: str) -> Iterator[None]:
        """Nobody else works on this key meanwhile."""
        self._folder.mkdir(parents=True, exist_ok=True)
        with (self._folder / f"{_name(key)}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def load(self, key: str) -> Run | None:
        """What is kept under a key; None where nothing is, or what is there cannot be read."""
        try:
            with np.load(self._folder / f"{_name(key)}.npz", allow_pickle=False) as file:
                facts = msgspec.json.decode(bytes(file["facts"]), type=dict)
                if facts.pop("key") != key:
                    return None
                names, count = facts.pop("predictions"), facts.pop("weights")
                predictions = {name: file[f"prediction_{number}"] for number, name in enumerate(names)}
                weights = [file[f"weight_{number}"] for number in range(count)]
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, msgspec.MsgspecError):
            return None
        return msgspec.convert({**facts, "predictions": {}, "weights": [], "shared": True}, Run).with_arrays(
            predictions, weights
        )

    def save(self, key: str, run: Run) -> None:
        """Keep a run."""
        facts = {
            "key": key, "history": run.history, "epochs": run.epochs, "out_of_time": run.out_of_time,
            "seconds": run.seconds, "predictions": list(run.predictions), "weights": len(run.weights),
        }  # fmt: skip
        arrays = {f"prediction_{number}": array for number, array in enumerate(run.predictions.values())}
        arrays |= {f"weight_{number}": array for number, array in enumerate(run.weights)}
        content = io.BytesIO()
        np.savez(content, facts=np.frombuffer(msgspec.json.encode(facts), np.uint8), **arrays)
        self._write(f"{_name(key)}.npz", content.getvalue())

    def load_description(self, key: str) -> Description | None:
        """What a model looks like when it is built; None where that is not kept, or cannot be read."""
        try:
            content = (self._folder / f"{_name(key)}.json").read_bytes()
            kept = msgspec.json.decode(content, type=_Described)
        except (OSError, msgspec.MsgspecError):
            return None
        return kept.description if kept.key == key else None

    def save_description(self, key: str, description: Description) -> None:
        """Keep a description. Building is short: two that build the same do not wait for each other."""
        self._write(f"{_name(key)}.json", msgspec.json.encode(_Described(key, description)))

    def _write(self, name: str, content: bytes) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=self._folder, suffix=".part", delete=False) as part:
            part.write(content)
        os.replace(part.name, self._folder / name)


def _name(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:40]
