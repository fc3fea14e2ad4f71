"""What this machine can do: which isolation level works, tried for real, and which optional parts are there."""

from __future__ import annotations

import importlib.util
import os
import platform
import shutil
import time
from collections.abc import Iterator

import msgspec

from autograder.errors import IsolationUnavailable, SandboxError
from autograder.inside import confine, wire
from autograder.sandbox.levels import AUTOMATIC, LEVELS, Level
from autograder.sandbox.process import Sandbox

_OPTIONAL = {
    "tensorflow": 'assignments with runtime = "keras"',
    "nbgrader": "autograder grade --nbgrader, make bench",
    "otter": "make bench",
}


class Finding(msgspec.Struct, frozen=True):
    """One thing looked at."""

    what: str
    good: bool
    detail: str


def try_level(level: Level) -> None:
    """Start the sandbox, confine one worker and let it answer; SandboxError says why that does not work."""
    limits = confine.Limits(cpu_s=10, memory_mib=256)
    with Sandbox(level, "numpy") as sandbox:
        worker = sandbox.spawn(limits)
        try:
            deadline = time.monotonic() + 20
            worker.connection.send(wire.pack(wire.Request(1, "load"), []), deadline)
            meta, _ = worker.connection.receive(deadline)
            wire.decode_reply(meta, 1)
        except (wire.Closed, wire.Late, wire.Malformed) as error:
            worker.end()  # raises SandboxError with the reason where the warden knows it
            raise SandboxError(f"the worker did not answer: {error}") from None
        worker.end()


def choose_level(name: str) -> Level:
    """The level called `name`; for "auto" the strongest that works here, never the weakest of all.

    Raises:
        IsolationUnavailable: the level named, or every automatic one, does not work on this machine.
    """
    if name != "auto":
        if name not in LEVELS:
            raise IsolationUnavailable(f"there is no isolation level {name!r}; there are: auto, {', '.join(LEVELS)}")
        try:
            try_level(LEVELS[name])
        except SandboxError as error:
            raise IsolationUnavailable(f"isolation level {name} does not work here: {error}") from None
        return LEVELS[name]
    reasons = []
    for level in AUTOMATIC:
        try:
            try_level(level)
        except SandboxError as error:
            reasons.append(f"{level.name}: {error}")
            continue
        return level
    raise IsolationUnavailable("no isolation level works here:\n  " + "\n  ".join(reasons))


def examine() -> Iterator[Finding]:
    """Look at everything, one finding at a time."""
    yield Finding("system", platform.system() == "Linux", f"{platform.platform()}, {os.cpu_count()} cores")
    yield Finding("python", True, platform.python_version())
    path = shutil.which("bwrap")
    yield Finding("bubblewrap", path is not None, path or "missing: apt-get install bubblewrap")
    for level in LEVELS.values():
        try:
            try_level(level)
            yield Finding(f"isolation {level.name}", True, level.summary)
        except SandboxError as error:
            yield Finding(f"isolation {level.name}", False, str(error).splitlines()[0])
    for module, purpose in _OPTIONAL.items():
        there = importlib.util.find_spec(module) is not None
        yield Finding(module, there, purpose if there else f"not installed; needed for: {purpose}")
