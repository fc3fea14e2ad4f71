"""One submission under way: its statements loaded into sandboxed workers, its functions called before deadlines.

Whatever the student's code does ends as a `Rejected` with a reason. Only our own faults leave as other errors.
"""

from __future__ import annotations

import secrets
import signal
import time
from typing import Any

import numpy as np

from autograder.assignment import Assignment, Limits, Question, Returned
from autograder.errors import AutograderError, Rejected
from autograder.inside import confine, wire
from autograder.sandbox.process import Sandbox, Worker
from autograder.slicing import Slice, Sliceable
from autograder.student import held_back, raised
from autograder.submission import Submission
from autograder.verdict import Finding, Verdict

_PATIENCE = (
    2  # this many calls may use their whole time; after that, each gets a tenth, which honest ones do not notice
)
_WAIT_FACTOR = 2  # a submission may keep us waiting for so many times its processor time


class Attempt:
    """Runs one submission's code. Use `question` to say what is graded next, then `call`."""

    def __init__(
        self, assignment: Assignment, submission: Submission, sandbox: Sandbox, plan: Slice | None = None
    ) -> None:
        self._assignment, self._submission, self._sandbox = assignment, submission, sandbox
        self._limits: Limits = assignment.limits
        self._sliceable = Sliceable(submission.cells, _local_modules(submission))
        self.plan = plan or self._sliceable.slice(assignment.graded_names)
        self.notes: dict[str, Finding] = {}  # statements that failed, by place
        self._question: Question = assignment.questions[0]
        self._reached = assignment.reached_names(self._question)
        self._together = True  # all questions in one worker, until loading them together fails
        self._worker: Worker | None = None
        self._loaded: tuple[Slice, wire.Reply] | None = None
        self._load_faults: dict[str, Rejected] = {}
        self._timeouts = 0
        self._cpu_s = 0.0
        self._waited_s = 0.0
        self._reading_s = 0.0
        self._printed = (b"", 0)

    def begin(self, question: Question) -> None:
        """From now on, calls belong to `question`."""
        if question is not self._question and not self._together:
            self.close()
        self._question, self._reached = question, self._assignment.reached_names(question)

    def call(
        self, function: str, positional: list[Any], named: dict[str, Any], declared: tuple[Returned, ...]
    ) -> tuple[Any, tuple[str, ...]]:
        """The plain value a function returned and which arguments it changed; or Rejected."""
        if function not in self._reached:
            raise AutograderError(f"a check of {self._question.id} calls {function}, which its `needs` do not reach")
        worker = self._ready_worker()
        arrays: list[np.ndarray[Any, Any]] = []
        arguments = wire.tag([positional, named], arrays)
        request = wire.Request(_fresh_id(), "call", function, arguments, len(declared), *held_back(declared))
        reply, data = self._exchange(worker, request, arrays, self._assignment.call_s[function], function)
        return self._value(function, reply, data), reply.changed[:10]

    def work_on_model(self, operation: str, arguments: list[Any], seconds: float) -> Any:
        """What the worker says came of training, or predicting with, a model that it holds; or Rejected."""
        worker = self._ready_worker()
        arrays: list[np.ndarray[Any, Any]] = []
        request = wire.Request(_fresh_id(), operation, arguments=wire.tag(arguments, arrays))
        reply, data = self._exchange(worker, request, arrays, seconds, operation)
        return self._value(operation, reply, data)

    def _value(self, function: str, reply: wire.Reply, data: memoryview) -> Any:
        """What was returned; or Rejected."""
        if reply.status == "missing":
            raise self._missing(function)
        if reply.status == "raised" and reply.problems:
            problem = reply.problems[0]
            if "MemoryError" in problem.types:
                facts: dict[str, str | int | float] = {"function": function, "mib": self._limits.memory_mib}
                raise Rejected(Verdict.memory_limit_exceeded, Finding("memory", facts))
            raise raised(function, problem.types, problem.message, _place(problem))
        if reply.status == "too_big":
            raise self._too_big(function)
        if reply.status != "returned":
            raise self._malformed(function)
        started = time.monotonic()
        try:
            return wire.untag(reply.value, data)
        except (wire.Malformed, RecursionError, ValueError):
            raise self._malformed(function) from None
        finally:
            self._reading_s += time.monotonic() - started

    def printed(self) -> tuple[bytes, int]:
        """What the code printed since the last time, clipped, and how many bytes were left out."""
        if self._worker is not None:
            self._keep_printed(self._worker)
        printed, self._printed = self._printed, (b"", 0)
        return printed

    def close(self) -> None:
        """End the worker, if there is one."""
        worker, self._worker, self._loaded = self._worker, None, None
        if worker is not None:
            self._cpu_s += worker.end().cpu_s
            self._keep_printed(worker)

    def hang_up(self) -> None:
        """Have the worker killed without waiting for its end: nobody asks for what it still did."""
        worker, self._worker, self._loaded = self._worker, None, None
        if worker is not None:
            worker.close()

    def _ready_worker(self) -> Worker:
        if self._reading_s > self._limits.cpu_s:  # two million empty lists take seconds to read and none to send
            self.close()
            raise self._exhausted()
        if self._worker is not None:
            return self._worker
        if self._together:
            try:
                return self._load(self.plan)
            except Rejected:
                self._together = False  # find out which questions cannot be loaded, and grade the others
        fault = self._load_faults.get(self._question.id)
        if fault is None:
            try:
                return self._load(self._sliceable.slice(self._reached))
            except Rejected as error:
                fault = self._load_faults[self._question.id] = error
        raise Rejected(fault.verdict, fault.finding)

    def _load(self, plan: Slice) -> Worker:
        limits = self._limits
        cpu_s = int(limits.cpu_s - self._cpu_s)
        if cpu_s < 1 or self._waited_s > _WAIT_FACTOR * limits.cpu_s:
            raise self._exhausted()
        self._worker = self._sandbox.spawn(
            confine.Limits(cpu_s, limits.memory_mib, output_kib=limits.output_kib, reply_mib=limits.reply_mib)
        )
        request = wire.Request(
            _fresh_id(),
            "load",
            statements=tuple((item.label, item.line, item.source) for item in plan.statements),
            files=self._submission.files,
            names=self._assignment.graded_names,
        )
        reply, _ = self._exchange(self._worker, request, [], limits.load_s, "")
        if reply.status != "loaded":
            raise self._malformed("")
        for problem in reply.problems:
            facts = {
                "where": _place(problem),
                "type": problem.types[0] if problem.types else "",
                "message": problem.message,
            }
            self.notes.setdefault(_place(problem), Finding("note_statement_failed", dict(facts)))
        self._loaded = plan, reply
        return self._worker

    def _exchange(
        self, worker: Worker, request: wire.Request, arrays: list[np.ndarray[Any, Any]], limit_s: float, function: str
    ) -> tuple[wire.Reply, memoryview]:
        """Send a request and receive its reply, before the deadline; after any fault the worker is ended."""
        allowed_s = limit_s if self._timeouts < _PATIENCE else limit_s / 10
        started = time.monotonic()
        try:
            if worker.connection.pending():
                raise wire.Malformed("an answer before the question")
            worker.connection.send(wire.pack(request, arrays), started + allowed_s)
            meta, data = worker.connection.receive(started + allowed_s)
            return wire.decode_reply(meta, request.id), data
        except wire.Late:
            self._timeouts += 1
            code, facts = ("call_timeout", {"function": function}) if function else ("load_timeout", {})
            fault = Rejected(Verdict.time_limit_exceeded, Finding(code, {**facts, "seconds": limit_s}))
        except wire.TooBig:
            fault = self._too_big(function)
        except wire.Malformed:
            fault = self._malformed(function)
        except wire.Closed:
            fault = self._died(worker, function)
        finally:
            self._waited_s += time.monotonic() - started
        self.close()
        raise fault

    def _died(self, worker: Worker, function: str) -> Rejected:
        ended = worker.how_it_died()
        if ended is None:
            how = "closed its connection"
        elif ended.signal == signal.SIGKILL and self._cpu_s + ended.cpu_s >= self._limits.cpu_s - 1.5:
            return self._exhausted()
        elif ended.signal:
            how = signal.Signals(ended.signal).name if ended.signal in set(signal.Signals) else f"signal {ended.signal}"
        else:
            how = f"exit code {ended.exit_code}"
        return Rejected(Verdict.run_time_error, Finding("died", {"function": function or "-", "how": how}))

    def _exhausted(self) -> Rejected:
        return Rejected(Verdict.time_limit_exceeded, Finding("cpu_exhausted", {"seconds": self._limits.cpu_s}))

    def _too_big(self, function: str) -> Rejected:
        facts: dict[str, str | int | float] = {"function": function, "mib": self._limits.reply_mib}
        return Rejected(Verdict.output_limit_exceeded, Finding("reply_too_big", facts))

    def _malformed(self, function: str) -> Rejected:
        self.close()
        return Rejected(Verdict.run_time_error, Finding("reply_malformed", {"function": function or "-"}))

    def _missing(self, function: str) -> Rejected:
        """Why a graded name does not exist: its statement failed, its cell did not parse, or it was never written."""
        if self._loaded is not None:
            plan, reply = self._loaded
            for problem in reply.problems:
                if (
                    0 <= problem.statement < len(plan.statements)
                    and function in plan.statements[problem.statement].binds
                ):
                    facts = {"where": _place(problem), "type": problem.types[0] if problem.types else ""}
                    finding = Finding("missing_failed", {"function": function, **facts, "message": problem.message})
                    return Rejected(Verdict.run_time_error, finding)
        broken = [cell.label for cell in self._submission.cells if cell.problem and function in cell.source]
        if broken:
            finding = Finding("missing_unparsed", {"function": function, "cells": ", ".join(broken)})
            return Rejected(Verdict.run_time_error, finding)
        found = ", ".join(self._loaded[1].found[:50]) if self._loaded else ""
        return Rejected(Verdict.not_attempted, Finding("missing", {"function": function, "found": found or "-"}))

    def _keep_printed(self, worker: Worker) -> None:
        text, dropped = worker.printing.take()
        room = self._limits.output_kib * 1024 - len(self._printed[0])
        self._printed = self._printed[0] + text[:room], self._printed[1] + dropped + max(0, len(text) - room)


def _local_modules(submission: Submission) -> set[str]:
    return {name.removesuffix(".py").split("/")[0] for name in submission.files if name.endswith(".py")}


def _place(problem: wire.Problem) -> str:
    """Such as "cell 3, line 5 (rnn_forward)": where in the student's code it happened."""
    if not problem.frames:
        return ""
    frame = problem.frames[-1]
    inside_function = f" ({frame.function})" if frame.function and frame.function != "<module>" else ""
    return f"{frame.label}, line {frame.line}{inside_function}"


def _fresh_id() -> int:
    return secrets.randbits(62)
