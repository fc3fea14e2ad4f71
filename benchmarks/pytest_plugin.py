"""One pytest process a submission: the suite's own files, with fixtures that reach into this interpreter."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from autograder.case import Case
from benchmarks import checks


def pytest_addoption(parser: pytest.Parser) -> None:
    """The submission, and where its outcomes go."""
    parser.addoption("--submission", type=Path)
    parser.addoption("--outcomes", type=Path)


def pytest_configure(config: pytest.Config) -> None:
    """The hidden checks' own marker."""
    config.addinivalue_line("markers", "points(number): what a check is worth")
    config.stash[_PASSED] = []


def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> None:
    """Note which checks pass."""
    if call.when == "call" and call.excinfo is None:
        item.config.stash[_PASSED].append(_check_id(item))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write them down."""
    session.config.getoption("--outcomes").write_text(json.dumps(session.config.stash[_PASSED]), encoding="utf-8")


@pytest.fixture(scope="session")
def student(request: pytest.FixtureRequest) -> Any:
    """The student's functions."""
    return checks.student(checks.namespace_of(request.config.getoption("--submission")))


@pytest.fixture(scope="session")
def reference() -> Any:
    """The reference's functions."""
    return checks.reference()


@pytest.fixture(scope="session")
def given() -> Any:
    """The needed functions: always the reference's."""
    return checks.reference()


@pytest.fixture
def case(request: pytest.FixtureRequest) -> Case:
    """The same random inputs as everybody's."""
    return Case(checks.plan().seed, _check_id(request.node))


_PASSED = pytest.StashKey[list[str]]()


def _check_id(item: pytest.Item) -> str:
    return f"{item.path.stem.removeprefix('test_')}::{item.name}"
