"""Lessons: Markdown with directives that say where the code of the stub module goes.

    <!-- setup -->             the stub's imports and whatever else it defines besides questions
    <!-- question: add -->     the stub of `add`, to be filled in, and a cell that runs its public checks

A directive has a line of its own. A block fenced with exactly ```python is a code cell; other fences stay text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from autograder.errors import CourseError

_DIRECTIVE = re.compile(r"\s*<!--\s*(?:(setup)|question:\s*(\S+?))\s*-->\s*")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_LINK = re.compile(r"(?:\]\(|\b(?:src|href)=[\"'])([\w./-]+\.\w+)(?=[)\"'\s#])")


class Text(msgspec.Struct, frozen=True):
    """Markdown between two directives or code blocks."""

    line: int
    source: str


class Code(msgspec.Struct, frozen=True):
    """A ```python block."""

    line: int
    source: str


class Setup(msgspec.Struct, frozen=True):
    """Where the imports go."""

    line: int


class Placed(msgspec.Struct, frozen=True):
    """Where a question goes."""

    line: int
    question: str


Block = Text | Code | Setup | Placed


class Lesson(msgspec.Struct, frozen=True):
    """One lesson file, read."""

    path: Path
    language: str
    blocks: tuple[Block, ...]

    def linked_files(self) -> list[Path]:
        """The local files that the text shows or links to; each must be there, in the lesson's own folder."""
        found: dict[Path, None] = {}
        for block in (block for block in self.blocks if isinstance(block, Text)):
            for match in _LINK.finditer(block.source):
                line = block.line + block.source.count("\n", 0, match.start())
                file = self.path.parent / match[1]
                if not file.is_file() or not file.resolve().is_relative_to(self.path.parent.resolve()):
                    raise CourseError(self.path, f"line {line}", f"there is no file {match[1]} in this folder")
                found[file] = None
        return list(found)


def read_lesson(path: Path, questions: tuple[str, ...]) -> Lesson:
    """Read `lesson.<language>.md`: exactly one setup, before everything else that runs, and each question once."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        raise CourseError(path, "", "the file does not exist") from None
    blocks = tuple(_blocks(path, lines))
    _require_complete(path, blocks, questions)
    return Lesson(path, path.name.split(".")[1], blocks)


def _blocks(path: Path, lines: list[str]) -> Iterator[Block]:
    text: list[str] = []
    text_line, number = 1, 0
    while number < len(lines):
        line = lines[number]
        fence = _FENCE.match(line)
        end = _fence_end(path, lines, number, fence[1]) if fence else number
        block: Block | None = None
        if line.rstrip() == "```python":
            block = Code(number + 2, "\n".join(lines[number + 1 : end]))
        elif not fence and line.strip().startswith("<!--"):
            block = _directive(path, number + 1, line)
        if block:
            yield from _text(text_line, text)
            yield block
            text, text_line = [], end + 2
        else:
            text += lines[number : end + 1]
        number = end + 1
    yield from _text(text_line, text)


def _text(line: int, lines: list[str]) -> Iterator[Text]:
    blank = next((count for count, text in enumerate(lines) if text.strip()), len(lines))
    if source := "\n".join(lines[blank:]).rstrip():
        yield Text(line + blank, source)


def _fence_end(path: Path, lines: list[str], start: int, fence: str) -> int:
    closing = re.compile(rf" {{0,3}}{fence[0]}{{{len(fence)},}}\s*")
    for number in range(start + 1, len(lines)):
        if closing.fullmatch(lines[number]):
            return number
    raise CourseError(path, f"line {start + 1}", "this code block is never closed")


def _directive(path: Path, number: int, line: str) -> Setup | Placed:
    match = _DIRECTIVE.fullmatch(line)
    if not match:
        known = "<!-- setup --> and <!-- question: NAME -->"
        raise CourseError(path, f"line {number}", f"unknown directive {line.strip()}; known: {known}")
    return Setup(number) if match[1] else Placed(number, match[2])


def _require_complete(path: Path, blocks: tuple[Block, ...], questions: tuple[str, ...]) -> None:
    setups = [block.line for block in blocks if isinstance(block, Setup)]
    if not setups:
        raise CourseError(path, "setup", "there is no line <!-- setup -->")
    if len(setups) > 1:
        raise CourseError(path, f"line {setups[1]}", "there is a second <!-- setup -->")
    first: dict[str, int] = {}
    for block in blocks:
        if isinstance(block, Placed | Code) and block.line < setups[0]:
            raise CourseError(path, f"line {block.line}", "code stands before <!-- setup -->")
        if isinstance(block, Placed):
            key = f"line {block.line}"
            if block.question not in questions:
                raise CourseError(path, key, f"there is no question {block.question!r} in this assignment")
            if block.question in first:
                raise CourseError(path, key, f"{block.question!r} was placed in line {first[block.question]} already")
            first[block.question] = block.line
    for question in questions:
        if question not in first:
            raise CourseError(path, question, f"there is no line <!-- question: {question} -->")
