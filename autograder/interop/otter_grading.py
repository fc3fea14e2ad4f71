"""Grades a class with somebody else's autograder zip: cells in the sandbox, tests on our side.

A test sees the notebook as it is where `grader.check("q1")` stands for the last time, and where that stands nowhere, as
it is at the end: as with otter. Cells run statement by statement, and of those only what the tests need, unless the
autograder sets a seed: then all, since each may draw random numbers.
"""

from __future__ import annotations

import ast
import hashlib
import multiprocessing
import tempfile
import time
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import NamedTuple

from autograder.assignment import Assignment, Limits, Question
from autograder.course import Course, Text
from autograder.errors import AutograderError
from autograder.interop.foreign import ForeignTest, Load, Outcome, judge
from autograder.interop.names import Tools, notebook_imports, run_given
from autograder.interop.otter_zip import Autograder, Case, TestFile, unpack
from autograder.sandbox.levels import LEVELS
from autograder.sandbox.process import Sandbox
from autograder.slicing import slice_cells
from autograder.spawned import environment_of_spawned
from autograder.submission import Submission, read_submission
from autograder.verdict import CheckOutcome, CodeCell, Finding, Grade, QuestionOutcome, Verdict, question_outcome, total

_OTTER = {
    "otter.py": b"""\
class Notebook:
    def __init__(self, *_, **__):
        pass

    def __getattr__(self, name):
        return lambda *_, **__: None
"""
}  # what notebooks import: the real one takes seconds, and checks nothing there
_spawn = multiprocessing.get_context("spawn")


class Setting(NamedTuple):
    """What all submissions are graded with. `given`: notebooks of the instructor's whose code is trusted."""

    zip_path: Path
    level: str
    given: tuple[Path, ...] = ()
    limits: Limits = Limits(load_s=60.0, cpu_s=120.0)

    @property
    def digest(self) -> str:
        """Of all that decides a score."""
        digest = hashlib.sha256()
        for path in (self.zip_path, *self.given):
            digest.update(hashlib.sha256(path.read_bytes()).digest())
        return digest.hexdigest()


def as_assignment(autograder: Autograder, setting: Setting) -> Assignment:
    """The test files as questions of an assignment, for tables and reports."""
    title = Text(en=setting.zip_path.stem)
    course = Course(setting.zip_path.parent, Text(en="otter"), *(setting.zip_path.parent,) * 3, (), "")
    questions = tuple(
        Question(file.name, file.points, (), (), 0.0, (file.name,), Text(en=file.name)) for file in autograder.files
    )
    return Assignment(title.en, course, title, "", "numpy", setting.limits, questions, ())


def grade_all(setting: Setting, submissions: Sequence[tuple[str, Path]], jobs: int) -> Iterator[Grade]:
    """Grade every submission, in order of completion."""
    with ProcessPoolExecutor(jobs, _spawn, _start, (setting,)) as pool:
        # Judging forks: no threads. A process starts with a task submitted.
        with environment_of_spawned(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1", MPLBACKEND="Agg"):
            futures = [pool.submit(_grade, student, str(path.resolve())) for student, path in submissions]
        for future in as_completed(futures):
            try:
                yield future.result()
            except BrokenProcessPool:
                raise AutograderError("a grading process ended unexpectedly; run the same command again") from None


class _Grader:
    """Of one grading process: the zip read, the sandbox warm."""

    def __init__(self, setting: Setting) -> None:
        self.setting, self.digest = setting, setting.digest
        self._kept = tempfile.TemporaryDirectory(prefix="otter-")
        self.folder = Path(self._kept.name)
        self.autograder = unpack(setting.zip_path, self.folder)
        sources = [cell.source for path in setting.given for cell in read_submission(path, "", "", ()).cells]
        self.given = run_given(sources)
        self.sandbox = Sandbox(LEVELS[setting.level], "numpy")
        if LEVELS[setting.level].shared:
            self.sandbox.start()

    def grade(self, student: str, path: Path) -> Grade:
        started = time.perf_counter()
        names = tuple(dict.fromkeys(name for _, case in self._cases() for name in case.test.names))
        submission = read_submission(path, student, "", names)
        notes = submission.notes
        if submission.fault is not None:
            verdict = Verdict.not_attempted if submission.fault.code == "no_notebook" else Verdict.run_time_error
            outcomes = [Outcome(case.test.id, verdict) for _, case in self._cases()]
            used: frozenset[str] = frozenset()
            notes += (submission.fault,)
        else:
            steps, used = plan(self.autograder, submission, names)
            tools = Tools(self.given, notebook_imports([cell.source for cell in submission.cells]))
            files = {**submission.files, **_OTTER}
            outcomes, said = judge(self.sandbox, self.setting.limits, steps, tools, files=files, folder=self.folder)
            notes += tuple(Finding("foreign_cells", {"reason": text}) for text in said)
        questions = self._questions({outcome.id: outcome for outcome in outcomes})
        verdict, score = total(questions)
        cells = tuple(
            CodeCell(cell.label, cell.written or cell.source, cell.label in used, cell.problem)
            for cell in submission.cells
        )
        return Grade(
            student, self.setting.zip_path.stem, verdict, score, sum(question.max_score for question in questions),
            self.setting.level, 0, self.digest, submission.sha256, round(time.perf_counter() - started, 4), notes,
            questions, cells,
        )  # fmt: skip

    def failed(self, student: str, reason: str) -> Grade:
        """Where we failed: no score."""
        questions = tuple(
            question_outcome(
                file.name,
                file.points,
                [
                    CheckOutcome(case.test.id, case.name, Verdict.grader_error, None, case.points,
                                 (Finding("grader_error"),), defect=reason)
                    for case in file.cases
                ],
            )
            for file in self.autograder.files
        )  # fmt: skip
        return Grade(
            student, self.setting.zip_path.stem, Verdict.grader_error, None, sum(one.max_score for one in questions),
            self.setting.level, 0, self.digest, "", 0.0, (), questions,
        )  # fmt: skip

    def _cases(self) -> Iterator[tuple[TestFile, Case]]:
        return ((file, case) for file in self.autograder.files for case in file.cases)

    def _questions(self, outcomes: dict[str, Outcome]) -> tuple[QuestionOutcome, ...]:
        found = []
        for file in self.autograder.files:
            all_passed = all(outcomes[case.test.id].verdict is Verdict.accepted for case in file.cases)
            counts = all_passed or not file.all_or_nothing
            checks = [_check(case, outcomes[case.test.id], counts) for case in file.cases]
            found.append(question_outcome(file.name, file.points, checks))
        return tuple(found)


def _check(case: Case, outcome: Outcome, counts: bool) -> CheckOutcome:
    """What a student reads: the instructor's own words, and of a public test also what it said itself."""
    passed = outcome.verdict is Verdict.accepted
    findings = []
    if outcome.verdict is Verdict.skipped:
        findings.append(Finding("foreign_not_judged", {"reason": outcome.reason}))
    elif not passed:
        reason = outcome.details.strip().splitlines()[-1:] if outcome.details and not case.hidden else []
        findings.append(Finding("foreign_failed"))
        if what := outcome.reason or "".join(reason):
            findings.append(Finding("foreign_reason", {"reason": what}))
    if said := case.said[0 if passed else 1]:
        findings.append(Finding("foreign_said", {"text": said}))
    score = case.points if passed and counts else 0.0
    return CheckOutcome(case.test.id, case.name, outcome.verdict, score, case.points, tuple(findings))


def plan(
    autograder: Autograder, submission: Submission, names: Sequence[str]
) -> tuple[list[Load | ForeignTest], frozenset[str]]:
    """The cells and the tests in the order in which they are taken, and the labels of the cells that are used."""
    places = {cell.label: number for number, cell in enumerate(submission.cells)}
    ends = {file.stem: len(submission.cells) for file in autograder.files}
    for number, cell in enumerate(submission.cells):
        for name in _checked(cell.source):
            if name in ends:
                ends[name] = number
    reads_all = any(case.test.everything for file in autograder.files for case in file.cases)
    seeded = autograder.seed is not None
    local = {name.removesuffix(".py").split("/")[0] for name in submission.files if name.endswith(".py")}
    kept = slice_cells(submission.cells, names, local, everything=reads_all or seeded)
    by_cell: list[list[tuple[str, int, str]]] = [[] for _ in submission.cells]
    for one in kept.statements:
        by_cell[places[one.label]].append((one.label, one.line, one.source))
    steps: list[Load | ForeignTest] = []
    waiting: list[tuple[str, int, str]] = []
    for number in range(len(submission.cells) + 1):
        if number < len(submission.cells) and by_cell[number]:
            waiting += [*_seeding(autograder), *by_cell[number]]
        tests = [case.test for file in autograder.files if ends[file.stem] == number for case in file.cases]
        if tests:
            steps += [Load(tuple(waiting)), *tests] if waiting else tests
            waiting = []
    return steps, frozenset(kept.used)


def _seeding(autograder: Autograder) -> list[tuple[str, int, str]]:
    if autograder.seed is None:
        return []
    if autograder.seed_variable:
        return [("seed", 1, f"{autograder.seed_variable} = {autograder.seed}")]
    source = f"__import__('numpy').random.seed({autograder.seed}); __import__('random').seed({autograder.seed})"
    return [("seed", 1, source)]


def _checked(source: str) -> Iterator[str]:
    """The questions that a cell has otter check: `grader.check("q1")`."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr="check"), args=[ast.Constant(value=str(name)), *_]):
                yield name


_grader: _Grader | None = None  # of this process


def _start(setting: Setting) -> None:
    global _grader  # noqa: PLW0603  set once, where the process begins
    _grader = _Grader(setting)


def _grade(student: str, path: str) -> Grade:
    assert _grader is not None
    try:
        return _grader.grade(student, Path(path))
    except Exception:
        return _grader.failed(student, traceback.format_exc())
