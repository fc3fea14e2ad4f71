"""The worker: runs the student's statements, then answers calls until the grader hangs up.

From the first statement on, this process belongs to the student: whatever it sends is checked on the other side.
"""

from __future__ import annotations

import builtins
import os
import random
import socket
import sys
import traceback
import types
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from . import models, remote, wire

_NEVER = float("inf")


def serve(end: socket.socket, max_data_bytes: int) -> None:
    """Answer requests on `end` until it closes."""
    connection = wire.Connection(end, 1 << 40)  # the grader may send what it likes
    program = types.ModuleType("__main__")
    program.__dict__.update(display=_ignore, get_ipython=_NoNotebook)
    sys.modules["__main__"] = program
    kept: dict[int, Any] = {}
    while True:
        try:
            meta, data = connection.receive(_NEVER)
        except wire.Closed:
            return
        request = msgspec.msgpack.decode(meta, type=wire.Request)
        arrays: list[np.ndarray[Any, Any]] = []
        match request.op:
            case "load":
                reply = _load(request, program)
            case "call":
                reply = _call(request, data, program, kept, arrays)
            case "remote":
                reply = _answer(request, data, program, kept, arrays)
            case _:
                reply = _work_on_model(request, data, kept, arrays)
        try:
            parts = wire.pack(reply, arrays)
        except (UnicodeEncodeError, OverflowError):  # lone surrogates
            parts = wire.pack(wire.Reply(request.id, "returned", ["u", "text that is not Unicode"]), [])
        if len(parts[1]) > wire.MAX_META_BYTES or sum(len(part) for part in parts[2:]) > max_data_bytes:
            parts = wire.pack(wire.Reply(request.id, "too_big"), [])
        sys.stdout.flush()
        sys.stderr.flush()
        connection.send(parts, _NEVER)


def _load(request: wire.Request, program: types.ModuleType) -> wire.Reply:
    folder = Path.cwd()
    for name, content in request.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    sys.path.insert(0, str(folder))
    problems = []
    for number, (label, line, source) in enumerate(request.statements):
        try:
            code = compile("\n" * (line - 1) + source, label, "exec", dont_inherit=True)
            exec(code, program.__dict__)  # the one place where student code starts
        except BaseException as error:  # SystemExit and KeyboardInterrupt cost only this statement
            problems.append(_problem(error, statement=number))
    found = tuple(name for name in request.names if name in program.__dict__)
    return wire.Reply(request.id, "loaded", problems=tuple(problems[:100]), found=found)


def _call(
    request: wire.Request,
    data: memoryview,
    program: types.ModuleType,
    kept: dict[int, Any],
    arrays: list[np.ndarray[Any, Any]],
) -> wire.Reply:
    if request.function not in program.__dict__:
        return wire.Reply(request.id, "missing")
    positional, named = wire.untag(request.arguments, data)
    random.seed(0)
    np.random.seed(0)
    function = program.__dict__[request.function]
    try:
        positional, named = recall(positional, kept), recall(named, kept)
        result = function(*positional, **named) if callable(function) else function
    except BaseException as error:
        return wire.Reply(request.id, "raised", problems=(_problem(error),))
    try:
        value = wire.tag(keep_values(result, request.expected, request.keep, request.models, kept), arrays)
    except BaseException as error:  # a hostile __array__ or __len__
        arrays.clear()
        return wire.Reply(request.id, "raised", problems=(_problem(error),))
    sent = wire.untag(request.arguments, data)[0]  # once more, to see what the call changed
    changed = [str(index) for index, pair in enumerate(zip(sent, positional, strict=True)) if _differ(*pair)]
    return wire.Reply(request.id, "returned", value, changed=tuple(changed))


def _answer(
    request: wire.Request,
    data: memoryview,
    program: types.ModuleType,
    kept: dict[int, Any],
    arrays: list[np.ndarray[Any, Any]],
) -> wire.Reply:
    try:
        form = remote.answer(wire.untag(request.arguments, data), program.__dict__, kept)
        return wire.Reply(request.id, "returned", wire.tag(form, arrays))
    except remote.Missing:
        return wire.Reply(request.id, "missing")
    except BaseException as error:
        arrays.clear()
        return wire.Reply(request.id, "raised", problems=(_problem(error),))


def _work_on_model(
    request: wire.Request, data: memoryview, kept: dict[int, Any], arrays: list[np.ndarray[Any, Any]]
) -> wire.Reply:
    arguments = wire.untag(request.arguments, data)
    try:
        result = models.work(request.op, *recall(arguments, kept))
        return wire.Reply(request.id, "returned", wire.tag(keep_lent(request.op, result, kept), arrays))
    except BaseException as error:
        arrays.clear()
        return wire.Reply(request.id, "raised", problems=(_problem(error),))


def keep_values(
    result: Any, expected: int, keep: tuple[int, ...], models_at: tuple[int, ...], kept: dict[int, Any]
) -> Any:
    """Replace the values that stay here by handles, and models by a handle with what can be written down of them.

    Where `result` has not the expected number of values it is left as it is: the grader says so.
    """

    def handle(value: Any) -> wire.Handle:
        kept[len(kept)] = value
        return wire.Handle(len(kept) - 1, type(value).__name__[:100])

    def crossed(value: Any, index: int) -> Any:
        if index in keep:
            return handle(value)
        if index in models_at and (written := models.crossing(value)) is not None:
            return {"handle": handle(value), **written._asdict()}
        return value

    if not keep and not models_at:
        return result
    if expected == 1:
        return crossed(result, 0)
    if isinstance(result, tuple | list) and len(result) == expected:
        return tuple(crossed(value, index) for index, value in enumerate(result))
    return result


def keep_lent(operation: str, result: Any, kept: dict[int, Any]) -> Any:
    """Replace a model that was lent by a handle; what comes of other work with models is plain."""
    return keep_values(result, 1, (0,), (), kept) if operation == "lend" else result


def recall(value: Any, kept: dict[int, Any]) -> Any:
    """Put kept values back in the place of their handles."""
    if isinstance(value, wire.Handle):
        return kept[value.number]
    if isinstance(value, list | tuple):
        return type(value)(recall(item, kept) for item in value)
    if isinstance(value, dict):
        return {key: recall(item, kept) for key, item in value.items()}
    return value


def _differ(before: Any, after: Any) -> bool:
    return isinstance(before, np.ndarray) and before.tobytes() != after.tobytes()


def _problem(error: BaseException, statement: int = -1) -> wire.Problem:
    try:
        message = str(error)[: wire.MAX_TEXT]
    except BaseException:
        message = "(its message could not be read)"
    here, folder = os.path.dirname(__file__), os.getcwd() + "/"
    frames = [
        wire.Frame(frame.filename.removeprefix(folder)[:200], frame.lineno or 0, frame.name[:200])
        for frame in traceback.extract_tb(error.__traceback__, limit=-40)
        if not frame.filename.startswith((here, sys.prefix, sys.base_prefix, "<frozen"))
    ]
    if isinstance(error, SyntaxError) and error.filename:
        frames.append(wire.Frame(str(error.filename)[:200], error.lineno or 0, ""))
    types_ = tuple(cls.__name__[:100] for cls in type(error).__mro__)[:20]
    message = message.encode("utf-8", "replace").decode("utf-8")  # lone surrogates cannot be packed
    return wire.Problem(types_, message, tuple(frames[-20:]), statement)


def _ignore(*_: Any, **__: Any) -> None:
    """Stands in for what only a notebook has, such as display()."""


class _NoNotebook:
    """Stands in for get_ipython(): every method does nothing."""

    def __getattr__(self, name: str) -> Any:
        return _ignore


def prepare() -> None:
    """Import beforehand what student code commonly uses, so that no worker pays for it."""
    for name in (
        "collections",
        "copy",
        "dataclasses",
        "functools",
        "itertools",
        "json",
        "math",
        "re",
        "typing",
        "warnings",
    ):
        builtins.__import__(name)
