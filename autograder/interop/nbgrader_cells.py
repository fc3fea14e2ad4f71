"""Test cells that an instructor wrote for nbgrader, run where the student's code cannot reach them (`foreign.py`).

Which of them can be judged so is found out with the instructor's own solutions: a cell that these do not pass outside
of their kernel is left to nbgrader or to people, and the reason is said. It is never a full mark, nor a zero.
"""

from __future__ import annotations

import ast
import multiprocessing
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from autograder.assignment import Limits
from autograder.errors import SandboxError
from autograder.interop.feedback import points
from autograder.interop.foreign import ForeignTest, Load, Outcome, judge
from autograder.interop.names import Tools, notebook_imports, read_names, run_given
from autograder.interop.nbgrader_master import MasterCell, Shown
from autograder.sandbox.levels import LEVELS
from autograder.sandbox.process import Sandbox
from autograder.slicing import slice_cells
from autograder.submission.source import read_cell
from autograder.verdict import Verdict

_LIMITS = Limits(call_s=20.0, load_s=60.0, cpu_s=120.0)
_KERAS = ("tensorflow", "keras")


class Program(msgspec.Struct, frozen=True):
    """The code cells of a notebook in order: (grade_id or "", text), and the files beside it."""

    cells: tuple[tuple[str, str], ...]
    files: dict[str, bytes] = {}


class Exam(msgspec.Struct, frozen=True):
    """The test cells of a notebook, and what the instructor's notebook says besides."""

    tests: tuple[MasterCell, ...]
    reference: Program  # the source notebook: tests, solutions and what was given to everybody
    order: tuple[str, ...]  # grade_ids of all cells
    solved: tuple[str, ...]  # of those that students fill in
    folder: str  # of the instructor's files, where tests run
    hidden: str  # what must not exist for students: the course folder


class Judged(msgspec.Struct, frozen=True):
    """A test cell of one student. `score` is None where it could not be judged."""

    score: float | None
    shown: str
    reason: str = ""
    details: str = ""  # for instructors: the traceback

    def as_shown(self) -> Shown:
        """What goes into the notebook."""
        return Shown(self.score, self.shown)


class Judges:
    """Processes that judge notebooks. Use as a context manager."""

    def __init__(self, exam: Exam, level: str, jobs: int) -> None:
        self._exam = exam
        self._pool = ProcessPoolExecutor(
            jobs, multiprocessing.get_context("spawn"), initializer=_start, initargs=(exam, level)
        )

    def __enter__(self) -> Judges:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(cancel_futures=True)

    def impossible(self) -> dict[str, str]:
        """The test cells that cannot be judged from outside, and why, as the instructor's solutions show."""
        found = {}
        (outcomes,) = self._outcomes([self._exam.reference])
        for test, outcome in zip(self._exam.tests, outcomes, strict=True):
            judged = _judged(test, outcome, "")
            if judged.score != test.points:
                found[test.name] = judged.reason or "the instructor's own solution does not pass it outside its kernel"
        return found

    def judge(self, programs: Sequence[Program], impossible: Mapping[str, str]) -> Iterator[dict[str, Judged]]:
        """How each test cell of each program ended, in the order of the programs."""
        for outcomes in self._outcomes(programs):
            pairs = zip(self._exam.tests, outcomes, strict=True)
            yield {test.name: _judged(test, outcome, impossible.get(test.name, "")) for test, outcome in pairs}

    def _outcomes(self, programs: Sequence[Program]) -> Iterator[list[Outcome]]:
        try:
            yield from self._pool.map(_judge, programs)
        except BrokenProcessPool as error:
            raise SandboxError(f"a process that judges test cells has ended: {error}") from None


def not_handed_in(test: MasterCell) -> Judged:
    """For a notebook that is not there: no points, as nbgrader does it."""
    return Judged(0.0, f"✗ {test.name}: this notebook was not handed in", "not handed in")


def _judged(test: MasterCell, outcome: Outcome, impossible: str) -> Judged:
    most = test.points or 0.0
    reason = impossible or outcome.reason
    score: float | None = 0.0
    if impossible or outcome.verdict is Verdict.skipped:
        score = None
    elif outcome.verdict is Verdict.accepted:
        score = most if outcome.value is None else outcome.value
        if not 0.0 <= score <= most:
            score, reason = None, f"it ended with {points(score)}, which is not between 0 and {points(most)}"
    if score is None:
        return Judged(None, f"? {test.name}: not graded automatically: {reason}", reason, outcome.details)
    mark = "✓" if score == most else "✗"
    last = outcome.details.strip().splitlines()[-1:] if not reason else [reason]
    text = "\n".join([f"{mark} {test.name}: {points(score)}/{points(most)}", *(f"    {line}" for line in last)])
    return Judged(score, text, reason, outcome.details)


class _Room(msgspec.Struct):
    """What a judging process keeps: the sandbox, the tests and the instructor's tools."""

    exam: Exam
    sandbox: Sandbox
    tests: dict[str, ForeignTest]
    tools: Tools
    wanted: tuple[str, ...]


_rooms: list[_Room] = []


def _start(exam: Exam, level: str) -> None:
    sources = [text for _, text in exam.reference.cells]
    runtime = "keras" if any(name in text for text in sources for name in _KERAS) else "numpy"
    sandbox = Sandbox(LEVELS[level], runtime, hidden=[Path(exam.hidden)])
    tests = {test.name: _foreign(test) for test in exam.tests}
    wanted = tuple(dict.fromkeys(name for test in tests.values() for name in test.names))
    _rooms.append(_Room(exam, sandbox, tests, _tools(exam, wanted), wanted))


def _tools(exam: Exam, wanted: Sequence[str]) -> Tools:
    """What the instructor's notebook gives to tests: imports and functions, but nothing that students are to write."""
    solved = [text for name, text in exam.reference.cells if name in exam.solved]
    given = [
        read_cell(str(n), text).cell for n, (name, text) in enumerate(exam.reference.cells) if name not in exam.solved
    ]
    theirs = {name for n, text in enumerate(solved) for name in _bound(read_cell(str(n), text).cell.source)}
    plan = slice_cells(given, [name for name in wanted if name not in theirs])
    names = run_given([statement.source for statement in plan.statements])
    imports = notebook_imports([cell.source for cell in given])
    kept = {name: value for name, value in names.items() if name not in theirs and name not in imports}
    return Tools(kept, imports)


def _bound(source: str) -> set[str]:
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return set()
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)} | {
        node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }


def _foreign(test: MasterCell) -> ForeignTest:
    source = read_cell(test.name, test.source).cell.source
    try:
        return ForeignTest(test.name, source, read_names(source), _run(source))
    except SyntaxError as error:
        problem = f"it is not valid Python: {error.msg}"
        return ForeignTest(test.name, "", (), _refuse(problem))


def _run(source: str) -> Callable[[dict[str, Any]], float | None]:
    """Runs a test cell as a kernel does; its value is the last one, where that is a number, as nbgrader counts it."""

    def run(names: dict[str, Any]) -> float | None:
        body = ast.parse(source).body
        last = body.pop() if body and isinstance(body[-1], ast.Expr) else None
        space = {"__name__": "__test__", **names}
        exec(compile(ast.Module(body, []), "test cell", "exec", dont_inherit=True), space)  # noqa: S102  the instructor's
        if not isinstance(last, ast.Expr):
            return None
        value = eval(compile(ast.Expression(last.value), "test cell", "eval", dont_inherit=True), space)  # noqa: S307
        is_number = isinstance(value, int | float | np.integer | np.floating) and not isinstance(value, bool)
        return float(value) if is_number else None

    return run


def _refuse(problem: str) -> Callable[[dict[str, Any]], None]:
    def run(_: dict[str, Any]) -> None:
        raise OSError(problem)

    return run


def _judge(program: Program) -> list[Outcome]:
    """In a judging process: one notebook."""
    room = _rooms[0]
    cells = [
        read_cell(f"cell {number}", text).cell
        for number, (name, text) in enumerate(program.cells, 1)
        if name not in room.tests
    ]
    modules = {name.removesuffix(".py").split("/")[0] for name in program.files if name.endswith(".py")}
    kept: dict[str, list[tuple[str, int, str]]] = {}
    for one in slice_cells(cells, room.wanted, modules).statements:
        kept.setdefault(one.label, []).append((one.label, one.line, one.source))
    steps: list[Load | ForeignTest] = []
    known = [room.exam.order.index(name) for name, _ in program.cells if name in room.exam.order]
    in_order = known == sorted(known) and room.tests.keys() <= {name for name, _ in program.cells}
    for number, (name, _) in enumerate(program.cells, 1):
        if name in room.tests and in_order:
            steps.append(room.tests[name])
        elif statements := kept.get(f"cell {number}"):
            steps.append(Load(tuple(statements)))
    if not in_order:  # cells were moved or deleted: no test may come before the code that it tests
        steps += room.tests.values()
    folder = Path(room.exam.folder)
    outcomes, _ = judge(
        room.sandbox, _LIMITS, steps, room.tools, files=program.files, folder=folder if folder.is_dir() else None
    )
    by_name = {outcome.id: outcome for outcome in outcomes}
    return [by_name[test.name] for test in room.exam.tests]
