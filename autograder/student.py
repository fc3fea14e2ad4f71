"""What hidden checks see of a submission: `student.rnn_step_forward(x, ...)` looks like a function call.

The same proxy stands before a submission in its sandbox (`attempt.Attempt`) and before our own solutions
(`SolutionCode`), so that a check cannot tell them apart.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from typing import Any, Protocol

import numpy as np

from autograder import returns
from autograder.assignment import Assignment, Kind, Question, Returned
from autograder.errors import AutograderError, Rejected
from autograder.inside import models, wire, worker
from autograder.verdict import Finding, Verdict

_ANYTHING = (Returned("result", Kind.any),)
_LEND_S = 60.0


class StudentRaised(Rejected):
    """The student's code raised. `exception_types` names the class of the exception and its base classes."""

    def __init__(self, verdict: Verdict, finding: Finding, exception_types: tuple[str, ...]) -> None:
        super().__init__(verdict, finding)
        self.exception_types = exception_types


class Called(Protocol):
    """Code whose functions can be called, wherever it runs."""

    def call(
        self, function: str, positional: list[Any], named: dict[str, Any], declared: tuple[Returned, ...]
    ) -> tuple[Any, tuple[str, ...]]:
        """The plain value a function returned, and which arguments it changed in place."""
        ...

    def work_on_model(self, operation: str, arguments: list[Any], seconds: float) -> Any:
        """What came of training, or predicting with, a model that stays where the code runs."""
        ...


class Student:
    """Proxy of a submission: every graded name is an attribute that can be called."""

    def __init__(self, assignment: Assignment, code: Called) -> None:
        self._assignment, self._code = assignment, code
        self._remarks: list[Finding] = []

    def __getattr__(self, function: str) -> Callable[..., Any]:
        if function not in self._assignment.graded_names:
            raise AutograderError(f"a check asks for {function!r}, which assignment.toml does not declare")
        declared = next((q.returns for q in self._assignment.questions if q.id == function), _ANYTHING)

        def call(*positional: Any, **named: Any) -> Any:
            value, changed = self._code.call(function, list(positional), named, declared)
            self._remarks += [Finding("changed_argument", {"function": function, "argument": one}) for one in changed]
            return returns.unpack(function, declared, value)

        call.__name__ = function  # findings name the function that was called
        return call


def code_of(student: Student) -> Called:
    """Where a student's functions are called."""
    return student._code


def lend(student: Student, model: Any) -> wire.Handle:
    """Put a Keras model of ours, weights and all, where the student's functions run; pass the handle to one of them.

    So a function that uses a trained model is judged by itself, whatever the student's own model is like.

    Raises:
        Rejected: Keras does not work there any more, after what the student's code did to it.
    """
    written = models.crossing(model)
    if written is None:
        raise TypeError(f"{type(model).__name__} is no Keras model")
    weights = [np.asarray(array) for array in model.get_weights()]
    handle = code_of(student).work_on_model("lend", [[*written, 0], weights], _LEND_S)
    if not isinstance(handle, wire.Handle):
        raise Rejected(Verdict.run_time_error, Finding("reply_malformed", {"function": "-"}))
    return handle


def held_back(declared: tuple[Returned, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The places of the values that stay in the worker, and those of models."""
    opaque, model = (
        tuple(i for i, item in enumerate(declared) if item.kind is kind) for kind in (Kind.opaque, Kind.model)
    )
    return opaque, model


def remarks(student: Student) -> tuple[Finding, ...]:
    """What the grader noticed beside the result, each once; it never affects a score."""
    return tuple({(one.code, str(one.facts)): one for one in student._remarks}.values())


class Given:
    """The needed functions of a question: the reference's, or at the second try the student's own.

    Then all of them are, also those that passed: a backward pass reads the cache of its own forward pass only.
    """

    def __init__(self, question: Question, reference: types.SimpleNamespace, own: Student | None) -> None:
        self._question, self._reference, self._own = question, reference, own
        self._own_results: list[Any] = []

    def __getattr__(self, function: str) -> Callable[..., Any]:
        if function not in self._question.needs:
            raise AutograderError(f"{self._question.id} uses given.{function} and does not list it under needs")
        if self._own is None:
            return getattr(self._reference, function)  # type: ignore[no-any-return]  # the reference's plain functions
        own = getattr(self._own, function)

        def call(*positional: Any, **named: Any) -> Any:
            result = own(*positional, **named)
            self._own_results.append(result[0] if isinstance(result, tuple) else result)
            return result

        return call


def is_trivial(given: Given) -> bool:
    """Whether the own functions gave nothing but constants: agreeing with those is no work."""
    results = [np.asarray(result) for result in given._own_results]
    return not any(result.size and (result != result.flat[0]).any() for result in results)


class SolutionCode:
    """One of our own solutions, run in this process. Values pass through the wire's form, as a submission's do."""

    def __init__(self, source: str, name: str) -> None:
        self.names = load_solution(source, name)
        self._kept: dict[int, Any] = {}

    def call(
        self, function: str, positional: list[Any], named: dict[str, Any], declared: tuple[Returned, ...]
    ) -> tuple[Any, tuple[str, ...]]:
        """Call on fresh copies, like a worker; what our wrong solutions raise is a rejection as well."""
        positional, named = _through_wire([positional, named])
        value = self.names.get(function)
        try:
            if callable(value):
                value = value(*worker.recall(positional, self._kept), **worker.recall(named, self._kept))
            kept = worker.keep_values(value, len(declared), *held_back(declared), self._kept)
            return _through_wire(kept), ()
        except Exception as error:
            raise raised(function, type(error).__mro__, str(error), "") from None

    def work_on_model(self, operation: str, arguments: list[Any], seconds: float) -> Any:  # noqa: ARG002  as elsewhere
        """Work with a model of ours in this process."""
        try:
            result = models.work(operation, *worker.recall(_through_wire(arguments), self._kept))
            return _through_wire(worker.keep_lent(operation, result, self._kept))
        except Exception as error:
            raise raised(operation, type(error).__mro__, str(error), "") from None


def load_solution(source: str, name: str) -> dict[str, Any]:
    """Run a trusted source of the course and return its names."""
    module = types.ModuleType(name)
    exec(compile(source, name, "exec", dont_inherit=True), module.__dict__)  # noqa: S102  our own file
    return module.__dict__


def reference_namespace(names: Mapping[str, Any]) -> types.SimpleNamespace:
    """The reference's plain functions as attributes."""
    return types.SimpleNamespace(**{name: value for name, value in names.items() if not name.startswith("__")})


def raised(function: str, types_: tuple[type, ...] | tuple[str, ...], message: str, where: str) -> StudentRaised:
    """The rejection for an exception of the student's code."""
    names = tuple(item if isinstance(item, str) else item.__name__ for item in types_)
    if "NotImplementedError" in names:
        return StudentRaised(Verdict.not_attempted, Finding("not_implemented", {"function": function}), names)
    facts = {"function": function, "type": names[0] if names else "Exception", "message": message, "where": where}
    return StudentRaised(Verdict.run_time_error, Finding("raised", dict(facts)), names)


def _through_wire(value: Any) -> Any:
    arrays: list[np.ndarray[Any, Any]] = []
    tagged = wire.tag(value, arrays)
    return wire.untag(tagged, memoryview(b"".join(array.tobytes() for array in arrays)))
