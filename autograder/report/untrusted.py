"""Text from submissions, made safe to show and to name files after."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

LONGEST = 100_000  # characters of one output or one cell that are shown
_LONGEST_HIGHLIGHTED = 20_000  # characters: keeps the lexer's worst case well below a second
_LONGEST_FILE_NAME = 48
_ANSI = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]{0,1000}(?:\x07|\x1b\\)|[@-Z\\-_])")
_SAFE_FILE_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")
_LEXER, _FORMATTER = PythonLexer(stripnl=False, ensurenl=False), HtmlFormatter(nowrap=True)
_RESERVED = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]|conin|conout|clock")  # device names on Windows


def visible(text: str) -> str:
    r"""The text without terminal colours, and with all that hides, reorders or breaks text written as an escape.

    Line ends, tabs and wide spaces stay; control and bidirectional characters, zero-width ones, lone surrogates and
    unassigned code points become such as `\\u202e`.
    """
    text = _ANSI.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    return text if text.isprintable() else "".join(map(_visible, text))


def _visible(character: str) -> str:
    if character.isprintable() or character in "\n\t\u00a0\u3000":
        return character
    return character.encode("unicode_escape").decode()


def code_lines(source: str) -> list[Markup]:
    """The lines of Python source as escaped HTML, highlighted unless it is very long."""
    text = "\n".join(line.rstrip() for line in visible(source).strip("\n").split("\n"))  # blanks are slow to lex
    if len(text) > _LONGEST_HIGHLIGHTED:
        return [escape(line) for line in text.split("\n")]
    marked: str = highlight(text, _LEXER, _FORMATTER)  # escapes, and closes its spans at line ends
    return [Markup(line) for line in marked.removesuffix("\n").split("\n")]  # noqa: S704  Pygments has escaped it


def file_names(students: Iterable[str]) -> Iterator[str]:
    """A file name for each student's page: plain ASCII, safe on every system, different for all of them."""
    taken: set[str] = set()
    for student in students:
        stem = name = _stem(student)
        number = 1
        while name in taken:
            number += 1
            name = f"{stem}-{number}"
        taken.add(name)
        yield f"{name}.html"


def _stem(student: str) -> str:
    if len(student) <= _LONGEST_FILE_NAME and _SAFE_FILE_NAME.fullmatch(student) and not _RESERVED.fullmatch(student):
        return student
    digest = hashlib.blake2b(student.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
    kept = re.sub(r"[^a-z0-9]+", "-", student[:_LONGEST_FILE_NAME].lower()).strip("-")
    return f"{kept or 'student'}-{digest}"
