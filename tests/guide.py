"""Reads the files and the commands out of the fences of a guide."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_FENCE = re.compile(r"^(`{3,})(\w+)(?: title=\"([^\"]+)\")?\n(.*?)^\1$", re.MULTILINE | re.DOTALL)


class Command(NamedTuple):
    """A line after `$`, and the lines that the guide shows under it."""

    arguments: list[str]
    shown: list[str]


def write_files(guide: Path, folder: Path) -> list[str]:
    """Write every fence with a title to the path in the title."""
    written = []
    for _, _, title, body in _FENCE.findall(guide.read_text(encoding="utf-8")):
        if title:
            path = folder / title
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(body, encoding="utf-8")
            written.append(title)
    return written


def commands(guide: Path) -> Iterator[Command]:
    """The commands of the `console` fences, in order."""
    for _, language, _, body in _FENCE.findall(guide.read_text(encoding="utf-8")):
        if language == "console":
            for block in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
                first, *shown = block.strip().split("\n")
                yield Command(shlex.split(first, comments=True), shown)
