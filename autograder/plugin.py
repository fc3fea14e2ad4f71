"""Hidden suites are plain pytest. This plugin collects one once and runs its checks again and again, for anyone's code.

pytest's loop hook hands control to `loop`, which calls `run_check` as often as it likes; fixtures are fresh each time.
"""

from __future__ import annotations

import os
import types
from collections.abc import Callable
from functools import cached_property
from typing import Literal, Protocol, cast

import msgspec
import pytest

from autograder.assignment import Assignment
from autograder.case import Case
from autograder.conditions import ProfileName
from autograder.errors import CourseError, Rejected
from autograder.student import Given, SolutionCode, Student, code_of, is_trivial, reference_namespace
from autograder.training import Profile, StudentTrainer, Threshold, Trainer, read_thresholds
from autograder.verdict import Answer, Measure, Trained

# Plugins of pytest itself that a check has no use for: each would be asked at every step of every check.
_UNNEEDED = """
    cacheprovider capture debugging doctest faulthandler junitxml legacypath logging pastebin recwarn setuponly
    setupplan skipping stepwise subtests terminal threadexception unittest unraisableexception warnings
""".split()  # noqa: SIM905


class CheckRun(msgspec.Struct, frozen=True):
    """What came of running one check once: nothing where it passed, else the exception and its traceback's text."""

    error: BaseException | None
    trace: str = ""
    trivial: bool = False  # the student's own functions, where they were asked, gave nothing but constants
    answer: Answer | None = None  # in a quiz: what the student answered, right or wrong
    measures: tuple[Measure, ...] = ()
    trained: tuple[Trained, ...] = ()


class Suite(Protocol):
    """The hidden checks of an assignment, whatever they are made of."""

    @property
    def assignment(self) -> Assignment:
        """Whose checks these are."""
        ...

    def run_check(self, check_id: str, student: Student, seed: int, own: Student | None = None) -> CheckRun:
        """Run one check against `student`."""
        ...


class _Subject(msgspec.Struct):
    """Whose code the next check runs against."""

    student: Student
    seed: int
    check_id: str
    own: Student | None  # whose needed functions this code is to be held consistent with
    measures: list[Measure]  # filled while the check runs
    trained: list[Trained]


class SuitePlugin:
    """Fixtures and hooks of one assignment's hidden suite."""

    def __init__(self, assignment: Assignment, loop: Callable[[SuitePlugin], None]) -> None:
        self.assignment = assignment
        self._trainer: Trainer | None = None
        self._profile = ProfileName.sample
        self.failure: BaseException | None = None
        self.looped = False
        self._loop = loop
        self._items: dict[str, pytest.Item] = {}
        self._subject: _Subject | None = None
        self._run = CheckRun(None)
        self._given: Given | None = None
        self._collect_error = ""

    @cached_property
    def _reference(self) -> types.SimpleNamespace:
        """Loaded when a check first asks for it: a reference that imports Keras takes seconds."""
        source = self.assignment.reference.read_text(encoding="utf-8")
        return reference_namespace(SolutionCode(source, "reference").names)

    @cached_property
    def _thresholds(self) -> dict[str, Threshold]:
        return read_thresholds(self.assignment.suite)

    def train_with(self, trainer: Trainer, profile: ProfileName) -> None:
        """From now on checks may have models trained."""
        self._trainer, self._profile = trainer, profile

    def run_check(self, check_id: str, student: Student, seed: int, own: Student | None = None) -> CheckRun:
        """Run one check against `student`; `own` takes the place of the reference for the needed functions."""
        subject = self._subject = _Subject(student, seed, check_id, own, [], [])
        self._run, self._given = CheckRun(None), None
        item = self._items[check_id]
        folder = item.listchain()[-3]  # stays set up, as if it came next; the check file and all fixtures do not
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=folder)
        trivial = self._given is not None and is_trivial(self._given)
        measures, trained = tuple(subject.measures), tuple(subject.trained)
        return msgspec.structs.replace(self._run, trivial=trivial, measures=measures, trained=trained)

    @pytest.fixture
    def student(self) -> Student:
        """The submission under test."""
        assert self._subject is not None
        return self._subject.student

    @pytest.fixture
    def reference(self) -> types.SimpleNamespace:
        """The reference's functions, in this process."""
        return self._reference

    @pytest.fixture
    def case(self) -> Case:
        """Random inputs, keyed by seed and check."""
        assert self._subject is not None
        return Case(self._subject.seed, self._subject.check_id)

    @pytest.fixture
    def trainer(self) -> StudentTrainer:
        """Builds and fits the models of the submission under test."""
        assert self._subject is not None
        if self._trainer is None:
            raise CourseError(self.assignment.folder, "runtime", 'the fixture trainer needs runtime = "keras"')
        return StudentTrainer(self._trainer, code_of(self._subject.student), self._subject.trained)

    @pytest.fixture
    def profile(self) -> Profile:
        """The profile, and its thresholds for what the check measures."""
        assert self._subject is not None
        return Profile(self._profile, self._thresholds, self._subject.measures)

    @pytest.fixture
    def given(self) -> Given:
        """The functions that this question needs."""
        assert self._subject is not None
        question = self.assignment.question(self._subject.check_id.partition("::")[0])
        self._given = Given(question, self._reference, self._subject.own)
        return self._given

    def pytest_configure(self, config: pytest.Config) -> None:
        """Declare the marker that carries a check's points."""
        config.addinivalue_line("markers", "points(number): what a check is worth")

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Remember why a suite file could not be collected."""
        if report.failed:
            self._collect_error = report.longreprtext[-3000:]

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the loop instead of pytest's own."""
        self.looped = True
        try:
            self._items = {f"{item.path.stem.removeprefix('test_')}::{item.name}": item for item in session.items}
            declared = {check.id for check in self.assignment.checks}
            if self._collect_error or set(self._items) != declared:
                problem = (
                    self._collect_error or f"pytest collects other checks than declared: {declared ^ set(self._items)}"
                )
                raise CourseError(self.assignment.suite, "", problem)
            self._loop(self)
        except BaseException as error:  # raised again outside of pytest, which would only print it
            self.failure = error
        return True

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> pytest.TestReport:
        """Keep the first exception of a check, whatever phase it came from.

        Answering here keeps pytest from writing out a traceback for every rejection, which costs more than the check.
        """
        if call.excinfo is not None and self._run.error is None:
            error = call.excinfo.value
            trace = "" if isinstance(error, Rejected) else str(call.excinfo.getrepr(style="native"))[-4000:]
            self._run = CheckRun(error, trace)
        outcome: Literal["failed", "passed"] = "passed" if call.excinfo is None else "failed"
        phase = cast("Literal['setup', 'call', 'teardown']", call.when)  # "collect" makes no such report
        return pytest.TestReport(item.nodeid, item.location, {}, outcome, None, phase)


def run_suite(assignment: Assignment, loop: Callable[[SuitePlugin], None]) -> None:
    """Collect the assignment's suite in this process and hand the plugin to `loop`."""
    plugin = SuitePlugin(assignment, loop)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"  # other installed plugins have no business here
    options = ["--import-mode=importlib", "--assert=plain", f"--rootdir={assignment.suite}"]
    for unneeded in _UNNEEDED:
        options += ["-p", f"no:{unneeded}"]
    code = pytest.main([str(assignment.suite), "-c", os.devnull, *options], plugins=[plugin])
    if plugin.failure is not None:
        raise plugin.failure
    if not plugin.looped:
        raise CourseError(assignment.suite, "", f"pytest could not run the suite (exit code {int(code)})")
