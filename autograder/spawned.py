"""Environment variables of spawned grading processes, which must be there before an interpreter starts."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def environment_of_spawned(**variables: str) -> Iterator[None]:
    """Processes spawned in here get `variables`; afterwards this process has the environment that it had."""
    # The current folder may hold submissions: nothing is imported from there.
    changed = {"PYTHONSAFEPATH": "1", **variables}
    before = {name: os.environ.get(name) for name in changed}
    os.environ.update(changed)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
