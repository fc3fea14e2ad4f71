"""Files before they are read: where they come from does not matter, what may be read of them is decided here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import PurePosixPath
from typing import NamedTuple

from autograder.errors import Rejected
from autograder.verdict import Finding, Verdict

MIB = 1 << 20
MAX_FILE_MIB = 256  # a notebook with its outputs, or an archive
MAX_HELPERS = 200
MAX_HELPERS_BYTES = 8 * MIB
CODE = (".ipynb", ".py", ".md")
TOML = ".toml"  # answers to a quiz
FOREIGN_ARCHIVES = (".tar", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".alz", ".egg")  # those we do not open

_SPACES = "\u00a0\u3000"
_JUNK_NAMES = {"thumbs.db", "desktop.ini"}
_JUNK_FOLDERS = {"__macosx", "__pycache__", "node_modules", "site-packages", "venv", "env"}
_JUNK_SUFFIXES = (".pyc", ".pyo", "~")


class Entry(NamedTuple):
    """A file that can be read: `read` gives its bytes, or raises Rejected."""

    name: str  # relative posix path
    size: int
    read: Callable[[], bytes]


class Files(NamedTuple):
    """The files of a submission that were read, and the names of those that were not."""

    contents: dict[str, bytes]
    ignored: tuple[str, ...]
    graded: tuple[str, ...] = CODE  # how the names of files end that can be graded


def unreadable(code: str, **facts: str | int | float) -> Rejected:
    """The error that ends reading: what was handed in cannot be graded."""
    return Rejected(Verdict.run_time_error, Finding(code, facts))


def printable(name: str) -> str:
    r"""A file name as text that every encoder, terminal and table takes: names on disk can be any bytes.

    Control and bidirectional characters become escapes such as `\x1b`, wide spaces stay, broken characters become "?".
    """
    text = name.encode("utf-8", "replace").decode("utf-8")
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in _SPACES else c.encode("unicode_escape").decode() for c in text)


def is_junk(name: str) -> bool:
    """Whether systems or editors made this file or folder, not the student: hidden files, caches, environments."""
    folded = [part.casefold() for part in PurePosixPath(name).parts]
    return any(part.startswith(".") or part in _JUNK_FOLDERS for part in folded) or (
        bool(folded) and (folded[-1] in _JUNK_NAMES or folded[-1].endswith(_JUNK_SUFFIXES))
    )


def read_entries(entries: Iterable[Entry], refused: Iterable[str] = ()) -> Files:
    """Read notebooks up to MAX_FILE_MIB together, then modules, then data while the room for helpers lasts."""
    contents: dict[str, bytes] = {}
    ignored = set(refused)
    room, places, notebooks_room = MAX_HELPERS_BYTES, MAX_HELPERS, MAX_FILE_MIB * MIB
    for entry in sorted(entries, key=_importance):
        notebook = entry.name.casefold().endswith(".ipynb")
        if entry.name in contents:  # an archive may hold one name twice: the first of equal names counts
            ignored.add(entry.name)
        elif notebook and entry.size > notebooks_room:
            raise unreadable("too_big", file=printable(entry.name), mib=MAX_FILE_MIB)
        elif notebook:
            contents[entry.name] = entry.read()
            notebooks_room -= len(contents[entry.name])
        elif places > 0 and entry.size <= room:
            contents[entry.name] = entry.read()
            places, room = places - 1, room - len(contents[entry.name])
        else:
            ignored.add(entry.name)
    return Files(contents, tuple(sorted(map(printable, ignored))))


def _importance(entry: Entry) -> tuple[int, str]:
    suffixes = (*CODE, "")
    return next(rank for rank, suffix in enumerate(suffixes) if entry.name.casefold().endswith(suffix)), entry.name
