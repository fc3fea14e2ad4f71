"""The student's objects as tests of other authors see them: here the test, there the object.

A test asks for a name and gets plain data as a copy, or a `Remote`, which stands for an object that stays in the
sandbox: it can be called, indexed, iterated and read attribute by attribute, each time over the wire. It has no truth
value and cannot be compared or calculated with, since the answer would be whatever the student's class likes.

What cannot be done is noted in `Program.obstacles`: a test with an obstacle is never passed, whatever it caught.
"""

from __future__ import annotations

import secrets
import sys
import time
import types
from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

import numpy as np

from autograder.inside import remote, wire
from autograder.interop.crossing import installed, rebuilt_error, update_in_place

_FUNCTIONS = {"function", "builtin_function_or_method", "method", "ufunc", "_ArrayFunctionDispatcher"}
_TEXTS = {"__name__", "__qualname__", "__doc__", "__module__"}


class CannotJudge(BaseException):
    """The test needs something that does not cross. No `Exception`, so that no test catches it by accident."""


class Stopped(BaseException):
    """The worker is of no use any more: too late, dead, or talking nonsense. `kind`: "late", "died", "too_big"."""

    def __init__(self, kind: str, operation: str) -> None:
        super().__init__(f"{kind}: {operation}")
        self.kind, self.operation = kind, operation


class Program:
    """A worker that has run cells of a notebook, and what is asked of it."""

    def __init__(self, connection: wire.Connection, call_s: float, test_s: float) -> None:
        self._connection, self._call_s, self._test_s = connection, call_s, test_s
        self._deadline = float("inf")
        self.stopped: Stopped | None = None  # set for good, whatever a test makes of the exception
        self.obstacles: list[str] = []  # what the present test wanted and could not have
        self.doubts: list[str] = []  # what may be the reason where it does not pass
        self.objects: list[str] = []  # the same, where it does not pass for a reason that is no assertion

    def begin_test(self) -> None:
        """What is noted from now on belongs to the next test, and its time begins."""
        self.obstacles, self.doubts, self.objects = [], [], []
        self._deadline = time.monotonic() + self._test_s

    def load(self, statements: tuple[tuple[str, int, str], ...], files: Mapping[str, bytes], seconds: float) -> None:
        """Run statements; those that fail are the student's loss, as in a notebook."""
        request = wire.Request(secrets.randbits(62), "load", statements=statements, files=dict(files))
        self._exchange(request, [], seconds, "the notebook's cells")

    def names(self) -> tuple[str, ...]:
        """The names that the program has."""
        return tuple(str(name) for name in self._ask("names", "names"))

    def has(self, name: str) -> bool:
        """Whether the program has this name."""
        try:
            self.value(name)
        except KeyError:
            return False
        return True

    def value(self, name: str) -> Any:
        """What the name stands for; KeyError where the program has none."""
        return self._ask(name, "name", name)

    def cannot(self, reason: str) -> NoReturn:
        """Note why the present test cannot be judged, and end it."""
        self.obstacles.append(reason)
        raise CannotJudge(reason)

    def perform(self, label: str, verb: str, *operands: Any) -> Any:
        """Do something with remote objects. `label` says with what, in messages."""
        forms = [remote.form(operand, self._sent) for operand in operands]
        return self._ask(label, verb, *forms, operands=operands)

    def _ask(self, label: str, *message: Any, operands: tuple[Any, ...] = ()) -> Any:
        arrays: list[np.ndarray[Any, Any]] = []
        request = wire.Request(secrets.randbits(62), "remote", arguments=wire.tag(list(message), arrays))
        reply, data = self._exchange(request, arrays, self._call_s, label)
        if reply.status == "missing":
            raise KeyError(label)
        if reply.status == "raised" and reply.problems:
            raise rebuilt_error(reply.problems[0])
        if reply.status != "returned":
            raise self._stop("too_big" if reply.status == "too_big" else "died", label)
        try:
            printed, form, changed = wire.untag(reply.value, data)
            sys.stdout.write(printed)
            result = remote.value(form, lambda one: self._received(one, label))
            if message[0] == "call":
                given = [*operands[1], *operands[2].values()]
                for index, after in changed:
                    update_in_place(given[index], remote.value(after, lambda one: self._received(one, label)))
        except ImportError:
            self.cannot("a table of pandas came back, and pandas is not installed where tests run")
        except Exception:  # whatever a forged answer makes of our own code
            raise self._stop("died", label) from None
        return result

    def _exchange(
        self, request: wire.Request, arrays: list[np.ndarray[Any, Any]], seconds: float, label: str
    ) -> tuple[wire.Reply, memoryview]:
        deadline = min(time.monotonic() + seconds, self._deadline)
        try:
            if self.stopped:
                raise self.stopped
            if self._connection.pending():
                raise wire.Malformed("an answer before the question")
            self._connection.send(wire.pack(request, arrays), deadline)
            meta, data = self._connection.receive(deadline)
            return wire.decode_reply(meta, request.id), data
        except wire.Late:
            raise self._stop("late", label) from None
        except wire.TooBig:
            raise self._stop("too_big", label) from None
        except (wire.Closed, wire.Malformed):
            raise self._stop("died", label) from None

    def _stop(self, kind: str, label: str) -> Stopped:
        self.stopped = Stopped(kind, label)
        return self.stopped

    def _sent(self, value: Any) -> Any:
        """What goes over for a value that is no plain data."""
        if isinstance(value, Remote):
            return ["object", value._number, ""]
        module, name = getattr(value, "__module__", None), getattr(value, "__qualname__", None)
        module = "numpy" if isinstance(value, np.ufunc) else module
        name = value.__name__ if isinstance(value, np.ufunc) else name
        if isinstance(module, str) and isinstance(name, str) and installed(module, name) is value:
            return ["named", module, name]
        return self.cannot(f"it hands a {type(value).__name__} of its own to the student's code")

    def _received(self, form: list[Any], label: str) -> Any:
        match form:
            case ["object", int(number), str(type_name)]:
                return Remote(self, number, type_name[:100], label[:100])
            case ["module", str(name)]:
                return RemoteModule(name[:200])
        raise ValueError("unknown leaf")


class RemoteModule(str):
    """A name of the student's that stands for a module; which one, by its name."""


class Remote:
    """An object that stays in the sandbox."""

    def __init__(self, program: Program, number: int, type_name: str, label: str) -> None:
        vars(self).update(_program=program, _number=number, _type_name=type_name, _label=label)
        if type_name not in _FUNCTIONS and type_name not in ("type", "ABCMeta"):
            program.objects.append(f"a {type_name} stays in the sandbox")

    def __call__(self, *positional: Any, **named: Any) -> Any:
        return self._program.perform(f"{self._label}()", "call", self, list(positional), named)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name not in _TEXTS:
            self._program.doubts.append(f"it reads {name} of {self._label}")
            raise AttributeError(name)
        return self._program.perform(f"{self._label}.{name}", "getattr", self, name)

    def __setattr__(self, name: str, value: Any) -> None:
        self._program.perform(f"{self._label}.{name}", "setattr", self, name, value)

    def __getitem__(self, key: Any) -> Any:
        return self._program.perform(f"{self._label}[...]", "getitem", self, key)

    def __setitem__(self, key: Any, value: Any) -> None:
        self._program.perform(f"{self._label}[...]", "setitem", self, key, value)

    def __delitem__(self, key: Any) -> None:
        self._program.perform(f"{self._label}[...]", "delitem", self, key)

    def __contains__(self, item: Any) -> bool:
        return bool(self._program.perform(self._label, "contains", self, item))

    def __len__(self) -> int:
        return int(self._program.perform(f"len({self._label})", "len", self))

    def __iter__(self) -> Iterator[Any]:
        iterator = self._program.perform(f"iter({self._label})", "iter", self)
        while True:
            try:
                yield self._program.perform(f"next({self._label})", "next", iterator)
            except StopIteration:
                return

    def __next__(self) -> Any:
        return self._program.perform(f"next({self._label})", "next", self)

    def __enter__(self) -> Any:
        return self._program.perform(self._label, "enter", self)

    def __exit__(self, *_: object) -> None:
        self._program.perform(self._label, "exit", self)

    def __repr__(self) -> str:
        return str(self._program.perform(f"repr({self._label})", "repr", self))

    def __str__(self) -> str:
        return str(self._program.perform(f"str({self._label})", "str", self))

    def __array__(self, dtype: Any = None, copy: Any = None) -> Any:
        found = self._program.perform(self._label, "array", self)
        if not isinstance(found, np.ndarray | np.generic):
            self._program.cannot(f"no plain array can be made of {self._label}")
        return np.asarray(found, dtype=dtype)

    def __instancecheck__(self, instance: Any) -> bool:
        return bool(self._program.perform(self._label, "isinstance", instance, self))

    def __subclasscheck__(self, subclass: Any) -> bool:
        return bool(self._program.perform(self._label, "issubclass", subclass, self))

    def _refuse(self, *_: Any) -> Any:
        self._program.cannot(f"it compares or calculates with {self._label}, a {self._type_name} of the student's")

    __bool__ = __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __hash__ = _refuse
    __add__ = __sub__ = __mul__ = __truediv__ = __floordiv__ = __mod__ = __pow__ = __matmul__ = _refuse
    __radd__ = __rsub__ = __rmul__ = __rtruediv__ = __rfloordiv__ = __rmod__ = __rpow__ = __rmatmul__ = _refuse
    __and__ = __or__ = __xor__ = __rand__ = __ror__ = __rxor__ = __lshift__ = __rshift__ = _refuse
    __neg__ = __pos__ = __abs__ = __invert__ = __int__ = __float__ = __complex__ = __index__ = __round__ = _refuse

    @property  # type: ignore[misc]  # isinstance(f, types.FunctionType) asks for it
    def __class__(self) -> Any:
        if self._type_name in _FUNCTIONS:
            return types.FunctionType
        if self._type_name == "type":
            return type
        self._program.doubts.append(f"it asks for the class of {self._label}")
        return Remote
