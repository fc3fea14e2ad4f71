"""Runs tests that somebody else wrote against a notebook that nobody trusts.

The notebook's cells run in the sandbox, step by step. The tests, which are the instructor's, run on our side in a
forked process that holds no student code, with limits of its own: a student's number can make a test endless. What a
test reads of the notebook comes over the wire (`remote.py`); its tools, such as `np`, are ours whatever the notebook
says.

A test ends as accepted, as rejected, or as not judged (`skipped`): where something does not cross, the reason is said
and there are no points.
"""

from __future__ import annotations

import io
import os
import resource
import select
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

import msgspec

from autograder.assignment import Limits
from autograder.inside import confine
from autograder.interop.crossing import StudentError
from autograder.interop.names import Tools, looks_at_types, resolve, unjudgeable
from autograder.interop.remote import CannotJudge, Program, Stopped
from autograder.sandbox.process import Sandbox, Worker
from autograder.verdict import Verdict

_TEST_S = 60.0  # wall time of one test, all its calls together
_EXTRA_MIB = 2048  # memory that tests may need on top of what is there already
_LONGEST = 4000  # characters: an error's text may hold all of a student's value
_STOPPED = {
    "late": (Verdict.time_limit_exceeded, "{} took too long"),
    "too_big": (Verdict.output_limit_exceeded, "{} gave back too much"),
    "died": (Verdict.run_time_error, "{} ended the process it ran in"),
}


class Load(msgspec.Struct, frozen=True):
    """Statements of the notebook to run next: label, line, source."""

    statements: tuple[tuple[str, int, str], ...]


class ForeignTest(msgspec.Struct, frozen=True):
    """A test. `run` gets the values of those of `names` that exist, and raises where it fails.

    `source` is looked through for what cannot be judged. With `everything`, `run` also gets the whole program, as a
    mapping under this name.
    """

    id: str
    source: str
    names: tuple[str, ...]
    run: Callable[[dict[str, Any]], Any]
    everything: str = ""


class Outcome(msgspec.Struct, frozen=True):
    """How a test ended, and why. `details` may hold expected values: it is for instructors."""

    id: str
    verdict: Verdict
    reason: str = ""
    details: str = ""
    value: float | None = None  # what the test returned, where that is a number


class _Report(msgspec.Struct, frozen=True):
    """What the judging process says after each step. `gone`: the worker is of no use any more, or why a load failed."""

    outcome: Outcome | None = None
    gone: str = ""


class Environment(Mapping[str, Any]):
    """All names of a program, fetched when they are asked for."""

    def __init__(self, program: Program, tools: Tools) -> None:
        self._program, self._tools = program, tools

    def __getitem__(self, name: str) -> Any:
        return resolve(name, self._program, self._tools)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self._program.has(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._program.names())

    def __len__(self) -> int:
        return len(self._program.names())


def judge(
    sandbox: Sandbox,
    limits: Limits,
    steps: Sequence[Load | ForeignTest],
    tools: Tools,
    *,
    files: Mapping[str, bytes] | None = None,
    folder: Path | None = None,
) -> tuple[list[Outcome], list[str]]:
    """Take the steps in order: how each test ended, and what is to be said of the notebook.

    `files` are the student's, for the sandbox; the tests run in `folder`, which holds the instructor's. A step that
    ends the worker is not taken again; the others go on in a fresh one. Call it in a process without threads: it forks.
    """
    outcomes: dict[int, Outcome] = {}
    notes: list[str] = []
    left_out: set[int] = set()  # loads that ended the worker
    tests = [index for index, step in enumerate(steps) if isinstance(step, ForeignTest)]
    allowed = confine.Limits(
        int(limits.cpu_s), limits.memory_mib, output_kib=limits.output_kib, reply_mib=limits.reply_mib
    )
    while len(outcomes) < len(tests):
        last = max(set(tests) - outcomes.keys())
        todo = [(i, steps[i]) for i in range(last + 1) if i not in outcomes and i not in left_out]
        worker = sandbox.spawn(allowed)
        try:
            stopped_at = _judge_some(worker, limits, todo, tools, outcomes, notes, files or {}, folder)
        finally:
            worker.end()
        if stopped_at is not None:
            left_out.add(stopped_at)
    return [outcomes[index] for index in tests], list(dict.fromkeys(notes))


def _judge_some(
    worker: Worker,
    limits: Limits,
    steps: Sequence[tuple[int, Load | ForeignTest]],
    tools: Tools,
    outcomes: dict[int, Outcome],
    notes: list[str],
    files: Mapping[str, bytes],
    folder: Path | None,
) -> int | None:
    """Take the steps in a process of our own, as far as its worker lives. The index of a load that ended the worker."""
    ours, theirs = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(ours)
        _become_judge(theirs, worker, limits, [step for _, step in steps], tools, files, folder)
    os.close(theirs)
    try:
        with os.fdopen(ours, "rb", buffering=0) as pipe:
            for index, step in steps:
                report = _next_report(pipe, (limits.load_s if isinstance(step, Load) else _TEST_S) + 10.0)
                if report is None:
                    report = _unfinished(step)
                if report.outcome is not None:
                    outcomes[index] = report.outcome
                elif report.gone:
                    notes.append(report.gone)
                    return index
                if report.gone:
                    return None
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    return None


def _unfinished(step: Load | ForeignTest) -> _Report:
    """For a step that never said how it ended."""
    if isinstance(step, Load):
        return _Report(gone="the notebook's cells did not end")
    reason = "the test did not come to an end with the student's values"
    return _Report(Outcome(step.id, Verdict.time_limit_exceeded, reason), gone="late")


def _next_report(pipe: io.FileIO, seconds: float) -> _Report | None:
    """The next line; None where none comes in time, or the process ended."""
    line, deadline = b"", time.monotonic() + seconds
    poll = select.poll()
    poll.register(pipe.fileno(), select.POLLIN)
    while not line.endswith(b"\n"):
        if not poll.poll(max(0.0, deadline - time.monotonic()) * 1000):
            return None
        part = os.read(pipe.fileno(), 1)
        if not part:
            return None
        line += part
    return msgspec.json.decode(line, type=_Report)


def _become_judge(
    pipe: int,
    worker: Worker,
    limits: Limits,
    steps: Sequence[Load | ForeignTest],
    tools: Tools,
    files: Mapping[str, bytes],
    folder: Path | None,
) -> NoReturn:
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        size = pages * resource.getpagesize() + (_EXTRA_MIB << 20)
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
        if folder is not None:
            os.chdir(folder)
            sys.path.insert(0, str(folder))
        program = Program(worker.connection, limits.call_s, _TEST_S)
        for step in steps:
            sys.stdout, sys.stderr = io.StringIO(), io.StringIO()
            report = _loaded(program, step, files, limits) if isinstance(step, Load) else _tested(program, step, tools)
            os.write(pipe, msgspec.json.encode(report) + b"\n")
            if report.gone:
                break
    finally:
        os._exit(0)


def _loaded(program: Program, step: Load, files: Mapping[str, bytes], limits: Limits) -> _Report:
    try:
        program.load(step.statements, files, limits.load_s)
    except Stopped as stopped:
        return _Report(gone=_STOPPED[stopped.kind][1].format(stopped.operation))
    return _Report()


def _tested(program: Program, test: ForeignTest, tools: Tools) -> _Report:
    program.begin_test()
    outcome = _outcome(program, test, tools)
    if program.stopped:
        verdict, text = _STOPPED[program.stopped.kind]
        return _Report(Outcome(test.id, verdict, text.format(program.stopped.operation)), gone=program.stopped.kind)
    if program.obstacles:
        outcome = Outcome(test.id, Verdict.skipped, program.obstacles[0], outcome.details)
    clipped = {"reason": outcome.reason[:_LONGEST], "details": outcome.details[-_LONGEST:]}
    return _Report(msgspec.structs.replace(outcome, **clipped))


def _outcome(program: Program, test: ForeignTest, tools: Tools) -> Outcome:
    """Run the test. What may be the work of the isolation is not held against the student, and gives no points."""
    try:
        if reason := unjudgeable(test.source):
            program.cannot(reason)
        found = {}
        for name in test.names:
            try:
                found[name] = resolve(name, program, tools)
            except KeyError:
                continue
        if test.everything:
            found[test.everything] = Environment(program, tools)
        value = test.run(found)
        return Outcome(test.id, Verdict.accepted, value=float(value) if isinstance(value, int | float) else None)
    except CannotJudge as error:
        return Outcome(test.id, Verdict.skipped, str(error))
    except StudentError as error:
        return Outcome(test.id, Verdict.run_time_error, f"{type(error).__name__}: {error}", traceback.format_exc())
    except BaseException as error:
        doubts = [*program.doubts]
        if not isinstance(error, AssertionError) or looks_at_types(test.source):
            doubts += program.objects
        if isinstance(error, OSError) or not isinstance(error, Exception):  # pytest.skip(), exit()
            doubts.append(f"{type(error).__name__} in the test itself")
        verdict = Verdict.skipped if doubts else Verdict.wrong_answer
        return Outcome(test.id, verdict, doubts[0] if doubts else "", traceback.format_exc())
