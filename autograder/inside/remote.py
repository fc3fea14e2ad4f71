"""Objects of the student's program, reached from outside: what tests of other authors ask for.

Such a test runs on the grader's side. What it does with a student's object comes here as a verb with operands. Plain
data crosses as a copy, in a form that wire.py can carry; everything else stays here behind a numbered handle.

A form is a number, a text, bytes, None, a numeric array, or a list that begins with the name of its kind:
`["list", ...]`, `["tuple", ...]`, `["set", ...]`, `["frozenset", ...]`, `["dict", key, value, ...]`, `["int", digits]`,
`["range", start, stop, step]`, `["slice", ...]`, `["array", dtype, shape, ...]` of texts or plain objects,
`["frame", index, columns, column, ...]`, `["series", name, index, values]`, `["named", module, name]`,
`["module", name]`, `["object", number, type]`.
"""

from __future__ import annotations

import contextlib
import copy
import io
import operator
import sys
import types
from collections.abc import Callable
from typing import Any

import numpy as np

_PLAIN = (type(None), bool, float, str, bytes, complex)
_COLLECTIONS = {"list": list, "tuple": tuple, "set": set, "frozenset": frozenset}
_NUMERIC = "biufc"
_OTHER_DTYPES = "UO"
_MAX_DEPTH = 14  # a form is nested twice as deeply as its value, and the wire allows 32

Leaf = Callable[[Any], Any]  # what becomes of that which is no plain data


def form(value: Any, leaf: Leaf, depth: int = 0) -> Any:
    """The form of a value. Subclasses of plain types are no plain data: they may compare and print as they like."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is int:
        return value if -(2**63) <= value < 2**63 else _big(value, leaf)
    if issubclass(kind, np.generic) and value.dtype.kind in _NUMERIC:
        return value
    if depth >= _MAX_DEPTH:
        return leaf(value)
    if kind is np.ndarray:
        return _array(value, leaf, depth)
    if kind.__name__ in _COLLECTIONS and kind is _COLLECTIONS[kind.__name__]:
        return [kind.__name__, *(form(item, leaf, depth + 1) for item in value)]
    if kind is dict:
        return ["dict", *(form(item, leaf, depth + 1) for pair in value.items() for item in pair)]
    if kind in (range, slice):
        return [kind.__name__, *(form(item, leaf, depth + 1) for item in (value.start, value.stop, value.step))]
    if kind is types.ModuleType:
        return ["module", value.__name__]
    if (pandas := sys.modules.get("pandas")) is not None and kind in (pandas.DataFrame, pandas.Series):
        return _table(value, leaf, depth)
    return leaf(value)


def value(form_: Any, leaf: Leaf) -> Any:
    """The value of a form. TypeError or ValueError where it is none."""
    if type(form_) is not list:
        if type(form_) in (*_PLAIN, int, np.ndarray) or isinstance(form_, np.generic):
            return form_
        raise TypeError("no form")
    kind, *items = form_
    if kind in ("named", "module", "object"):
        return leaf(form_)
    if kind == "int":
        return int(items[0])
    if kind == "array":
        return _rebuilt_array(items, leaf)
    inner = [value(item, leaf) for item in items]
    if kind in _COLLECTIONS:
        return _COLLECTIONS[kind](inner)
    if kind == "dict":
        return dict(zip(inner[::2], inner[1::2], strict=True))
    if kind in ("range", "slice"):
        return {"range": range, "slice": slice}[kind](*inner)
    if kind in ("frame", "series"):
        return _rebuilt_table(kind, inner)
    raise ValueError("unknown form")


def _big(number: int, leaf: Leaf) -> Any:
    try:
        return ["int", str(number)]
    except ValueError:  # thousands of digits
        return leaf(number)


def _array(array: np.ndarray[Any, Any], leaf: Leaf, depth: int) -> Any:
    if array.dtype.kind in _NUMERIC:
        return array
    if array.dtype.kind not in _OTHER_DTYPES:
        return leaf(array)
    items = (form(item, leaf, depth + 1) for item in array.ravel().tolist())
    return ["array", array.dtype.kind, ["tuple", *array.shape], *items]


def _rebuilt_array(items: list[Any], leaf: Leaf) -> np.ndarray[Any, Any]:
    kind, shape, *rest = items
    if kind == "U":
        return np.array([str(item) for item in rest], dtype=str).reshape(value(shape, leaf))
    array = np.empty(len(rest), dtype=object)
    array[:] = [value(item, leaf) for item in rest]
    return array.reshape(value(shape, leaf))


def _table(table: Any, leaf: Leaf, depth: int) -> Any:
    """Of pandas: only what is made of plain columns and plain, one-dimensional labels."""
    pandas = sys.modules["pandas"]
    columns = [table] if isinstance(table, pandas.Series) else [table.iloc[:, i] for i in range(table.shape[1])]
    if any(column.dtype.kind not in _NUMERIC + "O" for column in columns) or table.index.nlevels > 1:
        return leaf(table)
    values = [form(np.asarray(column), leaf, depth + 1) for column in columns]
    index = form(table.index.tolist(), leaf, depth + 1)
    if isinstance(table, pandas.Series):
        return ["series", form(table.name, leaf, depth + 1), index, *values]
    return ["frame", index, form(table.columns.tolist(), leaf, depth + 1), *values]


def _rebuilt_table(kind: str, items: list[Any]) -> Any:
    import pandas  # type: ignore[import-untyped]  # has no stubs here

    if kind == "series":
        name, index, values = items
        return pandas.Series(values, index=index, name=name)
    index, names, *columns = items
    frame = pandas.DataFrame(dict(enumerate(columns)), index=index)
    frame.columns = names
    return frame


_VERBS: dict[str, Callable[..., Any]] = {
    "call": lambda function, positional, named: function(*positional, **named),
    "getattr": getattr,
    "setattr": setattr,
    "getitem": operator.getitem,
    "setitem": operator.setitem,
    "delitem": operator.delitem,
    "contains": operator.contains,
    "len": len,
    "iter": iter,
    "next": next,
    "repr": repr,
    "str": str,
    "array": np.asarray,
    "isinstance": isinstance,
    "issubclass": issubclass,
    "enter": lambda manager: type(manager).__enter__(manager),
    "exit": lambda manager: type(manager).__exit__(manager, None, None, None),
}


class Missing(Exception):
    """The program has no such name."""


def answer(operands: Any, program: dict[str, Any], kept: dict[int, Any]) -> list[Any]:
    """What came of `[verb, operand, ...]`: what was printed, the form of the value, and the operands it changed."""

    def leaf(one: Any) -> Any:
        kept[len(kept)] = one
        return ["object", len(kept) - 1, type(one).__name__[:100]]

    def known(reference: list[Any]) -> Any:
        if reference[0] == "object":
            return kept[reference[1]]
        return operator.attrgetter(reference[2])(sys.modules[reference[1]])

    verb, *rest = operands
    if verb == "name":
        if rest[0] not in program:
            raise Missing
        return ["", form(program[rest[0]], leaf), []]
    if verb == "names":
        return ["", form([name for name in program if not name.startswith("_")], leaf), []]
    arguments = [value(item, known) for item in rest]
    before = copy.deepcopy([form(item, leaf) for item in _changeable(verb, arguments)])
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        result = _VERBS[verb](*arguments)
    after = [form(item, leaf) for item in _changeable(verb, arguments)]
    changed = [[index, new] for index, (old, new) in enumerate(zip(before, after, strict=True)) if not _equal(old, new)]
    return [printed.getvalue(), form(result, leaf), changed]


def _changeable(verb: str, arguments: list[Any]) -> list[Any]:
    """What a call may change in place, in an order that both sides know."""
    if verb != "call":
        return []
    _, positional, named = arguments
    return [*positional, *named.values()]


def _equal(old: Any, new: Any) -> bool:
    """Of two forms; handles count as equal, since what they stand for is not copied."""
    if isinstance(old, np.ndarray | np.generic) or isinstance(new, np.ndarray | np.generic):
        return type(old) is type(new) and old.dtype == new.dtype and old.tobytes() == new.tobytes()
    if type(old) is not list or type(new) is not list:
        return type(old) is type(new) and (old == new or old != old)  # noqa: PLR0124  NaN
    if old[:1] == ["object"] and new[:1] == ["object"]:
        return True
    return len(old) == len(new) and all(map(_equal, old, new))
