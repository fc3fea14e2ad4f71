"""Runs the hidden checks directly in the interpreter that holds a student's functions, as other graders do.

    run("rnn_forward::test_every_state", globals())      raises where the check rejects

It costs those graders as little as possible: fixtures are resolved in a few lines instead of by pytest, which is not
even imported; nothing is sent anywhere. What to run is read from the JSON file named by BENCHMARK_PLAN.
"""

from __future__ import annotations

import copy
import importlib.util
import inspect
import json
import os
import sys
import types
import warnings
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

PLAN = "BENCHMARK_PLAN"


class Plan(NamedTuple):
    """Everything that the checks need to know; written by the benchmark, read in other graders' processes."""

    suite: str
    reference: str
    seed: int
    returns: dict[str, list[list[str]]]  # per question: name and kind of each value
    checks: list[list[Any]]  # id, points
    course: str
    assignment: str
    runtime: str

    def write(self, path: Path) -> None:
        """Write it where `read` finds it."""
        path.write_text(json.dumps(self._asdict()), encoding="utf-8")


@cache
def plan() -> Plan:
    """The plan of this process."""
    return Plan(**json.loads(Path(os.environ[PLAN]).read_text(encoding="utf-8")))


def run(check_id: str, namespace: dict[str, Any]) -> None:
    """Run one check against the functions in `namespace`; raises Rejected, or whatever else went wrong."""
    question, _, name = check_id.partition("::")
    suite = _suite_module(f"test_{question}")
    values = {
        "student": student(namespace),
        "reference": reference(),
        "given": reference(),
        "case": _case(check_id),
    }
    if plan().runtime == "keras":
        from benchmarks import keras_checks

        values |= keras_checks.fixtures(namespace)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # nbgrader gives no points where anything was written to stderr
        _resolved(getattr(suite, name), suite, values)


def passes(check_id: str, namespace: dict[str, Any]) -> bool:
    """Whether a check accepts."""
    try:
        run(check_id, namespace)
    except Exception:
        return False
    return True


def student(namespace: dict[str, Any]) -> types.SimpleNamespace:
    """The student's functions, so that what they return is unpacked as the hidden checks expect it."""
    return types.SimpleNamespace(**{question: _function(question, namespace) for question in plan().returns})


@cache
def reference() -> types.SimpleNamespace:
    """The reference's functions."""
    module = _load("benchmark_reference", Path(plan().reference))
    return types.SimpleNamespace(**vars(module))


def namespace_of(notebook: Path) -> dict[str, Any]:
    """Run the cells of a notebook in this process. A cell that raises ends there, and the next one runs."""
    namespace: dict[str, Any] = {"__name__": "__main__"}
    for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            try:
                exec(compile("".join(cell["source"]), "cell", "exec"), namespace)
            except Exception:
                continue
    return namespace


def _function(name: str, namespace: dict[str, Any]) -> Callable[..., Any]:
    from autograder.assignment import Kind, Returned
    from autograder.errors import Rejected
    from autograder.returns import unpack
    from autograder.student import raised
    from autograder.verdict import Finding, Verdict

    declared = tuple(Returned(item, Kind(kind)) for item, kind in plan().returns[name])

    def call(*args: Any, **kwargs: Any) -> Any:
        if name not in namespace:
            raise Rejected(Verdict.not_attempted, Finding("missing", {"function": name, "found": "-"}))
        args, kwargs = copy.deepcopy((args, kwargs))
        try:
            value = namespace[name](*args, **kwargs)
        except Exception as error:
            raise raised(name, type(error).__mro__, str(error), "") from None
        return unpack(name, declared, value)

    return call


def _case(check_id: str) -> Any:
    from autograder.case import Case

    return Case(plan().seed, check_id)


@cache
def _suite_module(name: str) -> types.ModuleType:
    with _without_pytest():
        return _load(f"benchmark_{name}", Path(plan().suite) / f"{name}.py")


def _resolved(function: Callable[..., Any], suite: types.ModuleType, values: dict[str, Any]) -> Any:
    """Call a check or a fixture with its fixtures, each made once a check."""
    arguments = {}
    for name in inspect.signature(function).parameters:
        if name not in values:
            home = suite if hasattr(suite, name) else _suite_module("conftest")
            values[name] = _resolved(getattr(home, name), suite, values)
        arguments[name] = values[name]
    return function(**arguments)


class _without_pytest:  # noqa: N801  reads as a statement
    """Stands in for pytest while a suite is imported: importing the real one takes longer than many a check."""

    def __enter__(self) -> None:
        self._real = sys.modules.get("pytest")
        stand_in = types.ModuleType("pytest")
        stand_in.fixture = lambda function: function
        stand_in.MarkDecorator = object
        stand_in.mark = types.SimpleNamespace(points=lambda _: lambda function: function)
        sys.modules["pytest"] = stand_in

    def __exit__(self, *_: object) -> None:
        if self._real is None:
            del sys.modules["pytest"]
        else:
            sys.modules["pytest"] = self._real


def _load(name: str, path: Path) -> types.ModuleType:
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
