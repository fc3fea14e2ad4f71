"""The code cells of every format: .ipynb of nbformat 3 and 4, percent scripts, Markdown, plain modules."""

from __future__ import annotations

import itertools
import json
import re
from typing import Any

import msgspec

from .entries import MIB, printable, unreadable
from .source import MAX_SOURCE_BYTES, decode_text

MAX_CELLS = 5_000
_MAX_OBJECTS = 300_000  # in the JSON: bounds what decoding takes
_MAX_LENIENT_BYTES = 16 * MIB
_MARK = re.compile(r"^#[ \t]*(?:%%|In\[[ \d]*\]:)[^\n]*$", re.MULTILINE)  # also nbconvert's way to export
_NO_CODE = re.compile(r"\[(?:markdown|md|raw)\]")
_FENCE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[ \t]*\{?(?:code-cell\}?[ \t]*)?(?:python3?|ipython3?|py)\b[^\n]*\n"
    r"(?P<code>.*?)(?:^(?P=fence)[ \t]*$|\Z)",
    re.MULTILINE | re.DOTALL,
)
_JSON_OBJECT = re.compile(rb'(?:[^"{]++|"[^"\\]*+(?:\\.[^"\\]*+)*+")*+(\{|"|\Z)', re.DOTALL)


class _JsonCell(msgspec.Struct):
    # Raw is a view: of 100 MB of outputs nothing is decoded, and a wrong type costs only its cell.
    cell_type: msgspec.Raw = msgspec.Raw(b"null")
    source: msgspec.Raw = msgspec.Raw(b"null")
    input: msgspec.Raw = msgspec.Raw(b"null")  # nbformat 3


class _JsonSheet(msgspec.Struct):
    cells: list[_JsonCell] = []


class _JsonNotebook(msgspec.Struct):
    cells: list[_JsonCell] | None = None
    worksheets: list[_JsonSheet] | None = None  # nbformat 3


def code_cells(name: str, data: bytes) -> tuple[list[tuple[str, str]], bool]:
    """The code of a file as (label, text), and whether it was UTF-8; Rejected where the file is no such thing."""
    if not data.strip():
        raise unreadable("empty_file", file=printable(name))
    if name.casefold().endswith(".ipynb"):
        sources, unicode = _from_json(name, data)
    else:
        text, unicode = decode_text(data)
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if name.casefold().endswith(".md"):
            sources = [found["code"] for found in _FENCE.finditer(text)]
        elif _MARK.search(text):
            sources = _percent_cells(text)
        else:
            return [(printable(name).rpartition("/")[2], text)], unicode
    return [(f"cell {number}", text) for number, text in enumerate(sources[:MAX_CELLS], 1)], unicode


def _percent_cells(text: str) -> list[str]:
    marks = list(_MARK.finditer(text))
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    cells = [text[: marks[0].start()]]
    cells += [text[mark.end() + 1 : end] for mark, end in zip(marks, ends, strict=True) if not _NO_CODE.search(mark[0])]
    return [cell for cell in cells if any(not line.startswith("#") for line in cell.split("\n") if line.strip())]


def _from_json(name: str, data: bytes) -> tuple[list[str], bool]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        data = decode_text(data)[0].encode("utf-8", "replace")
    if data.count(b"{") > _MAX_OBJECTS:
        objects = (found for found in _JSON_OBJECT.finditer(data) if found[1] == b"{")
        if next(itertools.islice(objects, _MAX_OBJECTS, None), None) is not None:
            raise unreadable("not_a_notebook", file=printable(name))
    notebook = _decode(name, data)
    sheets = notebook.worksheets or []
    if notebook.cells is None and not sheets:
        raise unreadable("not_a_notebook", file=printable(name))
    sources, unicode = [], True
    for cell in itertools.chain(notebook.cells or [], *(sheet.cells for sheet in sheets)):
        if _value(cell.cell_type)[0] != "code":
            continue
        source, readable = _value(cell.source if bytes(cell.source) != b"null" else cell.input)
        unicode = unicode and readable
        if isinstance(source, list):
            source = "".join(line for line in source if isinstance(line, str))
        sources.append(source if isinstance(source, str) else "")
    return sources, unicode


def _decode(name: str, data: bytes) -> _JsonNotebook:
    try:
        return msgspec.json.decode(data, type=_JsonNotebook)
    except msgspec.ValidationError:
        raise unreadable("not_a_notebook", file=printable(name)) from None
    except (msgspec.DecodeError, RecursionError) as error:
        truncated = "truncated" in str(error)
    if len(data) <= _MAX_LENIENT_BYTES:  # what Python writes and Jupyter reads, but is no JSON: NaN, lone surrogates
        text, _ = decode_text(data)
        try:
            value = json.loads(text, strict=False, parse_int=_null, parse_float=_null, parse_constant=_null)
            strict = json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")
            return msgspec.json.decode(strict, type=_JsonNotebook)
        except json.JSONDecodeError as error:
            truncated = truncated or error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string")
        except (ValueError, RecursionError):  # valid JSON of another shape, or nested too deeply
            truncated = False
    raise unreadable("truncated_json" if truncated else "not_a_notebook", file=printable(name))


def _value(raw: msgspec.Raw) -> tuple[Any, bool]:
    """The value of a small piece of JSON (None for a large or broken one), and whether it was UTF-8."""
    data = bytes(raw)
    if len(data) > 8 * MAX_SOURCE_BYTES:
        return " " * (MAX_SOURCE_BYTES + 1), True  # refused later as too long, with its label
    text, unicode = decode_text(data)
    try:
        return json.loads(text, strict=False), unicode
    except (ValueError, RecursionError):
        return None, unicode


def _null(_: str) -> None:
    """Stands for every number: none of them matters."""
