"""Submissions on disk: which there are, and safe reading of what students could put into a folder.

Nothing but regular files is ever opened, and no link below the path itself is followed. Hard links are files like any
other: the system lets nobody link to what they could not read.
"""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from .entries import MAX_FILE_MIB, MIB, Entry, is_junk, printable, unreadable

_MAX_SEEN = 20_000  # files and folders looked at in one submission
_MAX_DEPTH = 16


def find_submissions(paths: Sequence[Path]) -> list[tuple[str, Path]]:
    """The submissions under `paths` as (student, path).

    A file is one submission; a folder's entries are one each. Students are named after the entry: without its suffix,
    or with it where two would be called the same, or with a number where even that is not enough.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(entry for entry in path.iterdir() if not is_junk(entry.name))
        else:
            found.append(path)
    short = [printable(path.name if path.is_dir() else path.stem) for path in found]
    often = Counter(short)
    taken: set[str] = set()
    submissions = []
    for name, path in zip(short, found, strict=True):
        base = student = name if often[name] == 1 else printable(path.name)
        number = 1
        while student in taken:
            number += 1
            student = f"{base} ({number})"
        taken.add(student)
        submissions.append((student, path))
    return submissions


def read_regular_file(path: Path, name: str) -> bytes:
    """The bytes of a regular file of at most MAX_FILE_MIB; Rejected for anything else, without waiting or following."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        raise unreadable("not_a_file", file=printable(name)) from None
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise unreadable("not_a_file", file=printable(name))
        if status.st_size > MAX_FILE_MIB * MIB:
            raise unreadable("too_big", file=printable(name), mib=MAX_FILE_MIB)
        try:
            return file.read(MAX_FILE_MIB * MIB)
        except OSError:
            raise unreadable("not_a_file", file=printable(name)) from None


def list_folder(root: Path) -> tuple[list[Entry], list[str]]:
    """The regular files below `root`, and the names of links, devices and pipes, which are never opened."""
    entries: list[Entry] = []
    refused: list[str] = []
    waiting = [("", 0)]
    seen = 0
    while waiting:
        folder, depth = waiting.pop()
        try:
            with os.scandir(root / folder) as listing:
                for item in listing:
                    seen += 1
                    if seen > _MAX_SEEN:
                        raise unreadable("too_many_files", limit=_MAX_SEEN)
                    name = f"{folder}/{item.name}" if folder else item.name
                    if is_junk(item.name):
                        continue
                    status = item.stat(follow_symlinks=False)
                    if stat.S_ISDIR(status.st_mode) and depth < _MAX_DEPTH:
                        waiting.append((name, depth + 1))
                    elif stat.S_ISREG(status.st_mode):
                        entries.append(Entry(name, status.st_size, partial(read_regular_file, root / name, name)))
                    else:
                        refused.append(name)
        except OSError:  # no permission, or gone meanwhile
            refused.append(folder or root.name)
    return entries, refused
