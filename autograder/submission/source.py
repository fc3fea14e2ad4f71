"""From bytes to cells of Python: decoding, magics, and the question whether it parses."""

from __future__ import annotations

import ast
import codecs
import warnings
from typing import NamedTuple

from .lexical import crowded_line, deep_line
from .magics import WrittenFile, cell_magic, to_python
from .model import Cell

MAX_SOURCE_BYTES = 1 << 20  # of one cell, and of all that parse together: a syntax tree takes 500 times as much
_PYTHON_2 = ("Missing parentheses in call to", "multiple exception types must be parenthesized")


class ReadCell(NamedTuple):
    """A cell, the file that it writes, and what is left to say about it."""

    cell: Cell
    written: WrittenFile | None = None
    python2: bool = False


def decode_text(data: bytes) -> tuple[str, bool]:
    """The text of a file, and whether it was UTF-8 (or marked as UTF-16); else Korean Windows' encoding is tried."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace"), True
    try:
        return data.decode("utf-8-sig"), True
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp949"), False
    except UnicodeDecodeError:
        return data.decode("latin-1"), False


def read_cell(label: str, text: str) -> ReadCell:
    """One cell of Python from one cell of a notebook, or from a module."""
    text = text.encode("utf-8", "replace").decode("utf-8")  # lone surrogates
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    problem = python_problem(text)
    if not problem:
        return ReadCell(Cell(label, text))
    if len(text) > MAX_SOURCE_BYTES:
        return ReadCell(Cell(label, "", problem))
    body, written = cell_magic(text)
    source = to_python(body)
    problem = python_problem(source)
    if problem:
        return ReadCell(Cell(label, text, problem), python2=any(sign in problem for sign in _PYTHON_2))
    return ReadCell(Cell(label, source, written=text), written)


def python_problem(source: str) -> str:
    """Why `source` cannot be parsed, such as "line 2: invalid syntax"; "" where it can."""
    if len(source) > MAX_SOURCE_BYTES:
        return f"longer than {MAX_SOURCE_BYTES >> 10} KiB"
    if line := deep_line(source):
        return f"line {line}: too many nested parentheses"
    if line := crowded_line(source):
        return f"line {line}: too many fields in one f-string"
    try:
        parse(source)
    except SyntaxError as error:
        return f"line {error.lineno or 1}: {error.msg}"
    except (RecursionError, MemoryError):
        return "line 1: nested too deeply"
    except ValueError as error:  # NUL characters
        return f"line 1: {error}"
    return ""


def parse(source: str) -> ast.Module:
    """`ast.parse` without warnings about the student's text on our stderr."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(source)
