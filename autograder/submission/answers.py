"""Answers to a quiz in a TOML file: read here, and handed on as the dict `answers`, which runs like any other code."""

from __future__ import annotations

import tomllib
from typing import Any

from .entries import printable, unreadable
from .model import Cell
from .source import MAX_SOURCE_BYTES, decode_text, python_problem

_DEEPEST = 20
_HUGE = 1 << 200  # repr() refuses integers of more than 4300 digits, hex() none


def read_answers(name: str, data: bytes) -> tuple[Cell, dict[str, Any], list[int], bool]:
    """The cell, the table it holds, the numbers of lines that are no TOML, and whether the file was UTF-8.

    One line that is no TOML, such as `gate = B` without quotation marks, does not cost the others.
    """
    if not data.strip():
        raise unreadable("empty_file", file=printable(name))
    text, unicode = decode_text(data)
    if len(text) > MAX_SOURCE_BYTES:
        raise unreadable("too_big", file=printable(name), mib=MAX_SOURCE_BYTES >> 20)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    broken: list[int] = []
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError):
        table = _line_by_line(text, broken)
    source = f"answers = {_literal(table)}\n"
    if not table or python_problem(source):
        raise unreadable("not_toml", file=printable(name))
    return Cell(printable(name).rpartition("/")[2], source, written=text), table, broken, unicode


def _line_by_line(text: str, broken: list[int]) -> dict[str, Any]:
    table: dict[str, Any] = {}
    for number, line in enumerate(text.split("\n"), 1):
        try:
            table |= tomllib.loads(line)
        except (ValueError, RecursionError):
            broken.append(number)
    return table


def _literal(value: Any, depth: int = 0) -> str:
    """A value of TOML as Python. Dates and times become texts: no answer is one."""
    if isinstance(value, dict | list) and depth >= _DEEPEST:
        return "'...'"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key!r}: {_literal(item, depth + 1)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_literal(item, depth + 1) for item in value) + "]"
    if isinstance(value, bool | str):
        return repr(value)
    if isinstance(value, int):
        return repr(value) if abs(value) < _HUGE else hex(value)
    if isinstance(value, float):  # repr gives inf and nan, which are no literals
        return f"float({str(value)!r})"
    return repr(str(value))
