"""A spawned process gets the variables it needs, and the process that starts it keeps its own."""

from __future__ import annotations

import multiprocessing
import os

import pytest

from autograder.spawned import environment_of_spawned


def test_only_the_spawned_process_gets_the_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEPT", "mine")
    monkeypatch.delenv("NEW", raising=False)
    before = dict(os.environ)
    with environment_of_spawned(KEPT="theirs", NEW="1"), multiprocessing.get_context("spawn").Pool(1) as pool:
        there = [pool.apply(os.getenv, (name,)) for name in ("KEPT", "NEW", "PYTHONSAFEPATH")]
    assert there == ["theirs", "1", "1"]
    assert dict(os.environ) == before


def test_also_where_starting_fails() -> None:
    before = dict(os.environ)
    with pytest.raises(OSError, match="no more processes"), environment_of_spawned(NEW="1"):
        raise OSError("no more processes")
    assert dict(os.environ) == before
