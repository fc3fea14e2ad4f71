"""Many submissions: tasks go to warm grading processes, grades come back as they are done, each exactly once."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections import deque
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from pathlib import Path

import msgspec

from autograder.assignment import Assignment
from autograder.conditions import USUAL, Conditions
from autograder.course import Course
from autograder.sandbox.levels import LEVELS
from autograder.session import Task, failed_grade, run_session
from autograder.spawned import environment_of_spawned
from autograder.verdict import Grade

__all__ = ["Task", "grade_class"]

_TRIES = 2  # a submission whose grading process died is tried once more in a fresh one


def _context(runtime: str) -> BaseContext:
    """How grading processes start: with Keras as forks of one that has imported it, and so has run no operation yet."""
    if runtime != "keras":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["autograder.session", "keras"])
    return context


class _Done(msgspec.Struct, frozen=True):
    grade: Grade | None = None
    failure: str = ""


class _Job:
    """A grading process and the task it has. One takes tasks `from_front`, the others from the back."""

    def __init__(self, assignment: Assignment, level: str, conditions: Conditions, *, from_front: bool) -> None:
        self.from_front = from_front
        context = _context(assignment.runtime)
        self.pipe, theirs = context.Pipe()
        arguments = (theirs, str(assignment.course.root), assignment.name, level, conditions, dict(os.environ))
        self.process: BaseProcess = context.Process(target=_serve, args=arguments, daemon=True)  # type: ignore[attr-defined]
        # TensorFlow prints less then; nothing is trained there.
        with environment_of_spawned(TF_CPP_MIN_LOG_LEVEL="3", TF_ENABLE_ONEDNN_OPTS="0"):
            self.process.start()
        theirs.close()
        self.task: Task | None = None
        self.deadline = float("inf")

    def give(self, task: Task, seconds: float) -> None:
        self.task, self.deadline = task, time.monotonic() + seconds
        try:
            self.pipe.send(task)  # pickled: a path may be any bytes, which JSON cannot hold
        except OSError:
            pass  # it died: seen at the next turn, when the pipe reads as closed

    def end(self) -> None:
        """Wait until the process has ended, as it does when its pipe is closed."""
        self.pipe.close()
        self.process.join(2.0)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


def grade_class(
    assignment: Assignment, tasks: Sequence[Task], *, jobs: int, level: str, conditions: Conditions = USUAL
) -> Iterator[Grade]:
    """Grade every task once, in `jobs` processes; grades come in order of completion.

    Tasks are taken from both ends: neighbours are often alike, and a process keeps what it has found out about hints.
    A grading process that dies or hangs costs its submission a second try, and then grader_error: never the others.
    """
    limits = assignment.limits
    seconds = 300.0 + 4 * limits.cpu_s + len(assignment.questions) * limits.load_s
    if assignment.runtime == "keras":
        seconds += 2 * len(assignment.checks) * limits.training_budget_s(conditions.profile)
    waiting = deque((task, 1) for task in tasks)
    running: dict[_Job, int] = {}
    idle: list[_Job] = []
    finished: list[Grade] = []
    try:
        while waiting or running:
            while waiting and len(running) < max(1, jobs):
                job = idle.pop() if idle else _Job(assignment, level, conditions, from_front=not running)
                task, tries = waiting.popleft() if job.from_front else waiting.pop()
                job.give(task, seconds)
                running[job] = tries
            yield from finished  # only now, when every process has its next task
            finished.clear()
            soonest = min(job.deadline for job in running) - time.monotonic()
            ready = wait([job.pipe for job in running], timeout=max(0.0, soonest))
            for job in [job for job in running if job.pipe in ready or time.monotonic() > job.deadline]:
                tries = running.pop(job)
                done = _receive(job) if job.pipe in ready else _Done(failure="the grading process took too long")
                assert job.task is not None
                if done.grade is not None:
                    idle.append(job)
                    finished.append(done.grade)
                    continue
                job.process.kill()
                job.end()
                if tries < _TRIES:
                    waiting.appendleft((job.task, tries + 1))
                else:
                    finished.append(failed_grade(assignment, job.task, level, done.failure))
        yield from finished
    finally:
        jobs_left = [*idle, *running]
        for job in jobs_left:
            job.pipe.close()  # of all, so that they end at the same time
        for job in jobs_left:
            job.end()


def _receive(job: _Job) -> _Done:
    try:
        return msgspec.json.decode(job.pipe.recv_bytes(), type=_Done)
    except (EOFError, OSError):
        job.process.join(2.0)
        return _Done(failure=f"the grading process ended with exit code {job.process.exitcode}")
    except msgspec.MsgspecError as error:
        return _Done(failure=f"the grading process answered nonsense: {error}")


def _serve(
    pipe: Connection, root: str, name: str, level: str, conditions: Conditions, environment: dict[str, str]
) -> None:
    """A grading process: serve tasks until the pipe closes, as it does when the parent ends or is killed."""
    os.setsid()  # an interrupt at the keyboard is the parent's to handle
    os.environ.update(environment)  # a fork has that of an earlier time

    def tasks() -> Iterator[Task]:
        while True:
            try:
                yield pipe.recv()
            except (EOFError, ConnectionError):  # the parent ended, or was interrupted
                return

    try:
        assignment = Assignment.load(Course.load(Path(root)), name)
        run_session(
            assignment, LEVELS[level], tasks(), lambda _, grade: pipe.send_bytes(msgspec.json.encode(_Done(grade))),
            conditions,
        )  # fmt: skip
    except (ConnectionError, KeyboardInterrupt):
        pass
    except Exception as error:
        pipe.send_bytes(msgspec.json.encode(_Done(failure=f"{type(error).__name__}: {error}")))
    os._exit(0)  # at once: to take TensorFlow down in order takes longer than many a grading
