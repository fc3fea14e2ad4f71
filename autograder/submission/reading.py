"""From a path to a Submission: reads the files, has the one to grade chosen, and says what else there was."""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath

from autograder.errors import Rejected
from autograder.verdict import Finding

from .archive import list_archive, open_archives
from .choosing import Candidate, choose
from .entries import (
    CODE,
    FOREIGN_ARCHIVES,
    MAX_HELPERS,
    MAX_HELPERS_BYTES,
    TOML,
    Files,
    printable,
    read_entries,
    unreadable,
)
from .folder import list_folder, read_regular_file
from .model import Submission

_MAX_LISTED = 10  # names in one note


def read_submission(path: Path, student: str, module: str, names: Sequence[str], *, toml: bool = False) -> Submission:
    """Read what a student handed in. Whatever it is, this raises nothing: see `Submission.fault`.

    `module` and `names` are the assignment's: they say which file is meant where there are several. With `toml`, as in
    a quiz, a TOML file may be it too.
    """
    try:
        sha256, files = _read(path)
        files = files._replace(graded=(*CODE, TOML)) if toml else files
    except Rejected as rejected:
        return Submission(student, submission_sha256(path), (), {}, (), rejected.finding)
    try:
        if not any(name.casefold().endswith(files.graded) for name in files.contents):
            raise _nothing_to_grade(files)
        chosen, others = choose(files, module, frozenset(names))
    except Rejected as rejected:
        return Submission(student, sha256, (), {}, (), rejected.finding)
    helpers, left_out = _helpers(files, chosen)
    cells = tuple(item.cell for item in chosen.cells)
    notes = tuple(_notes(chosen, others, [*files.ignored, *left_out]))
    return Submission(student, sha256, cells, helpers, notes)


def submission_sha256(path: Path) -> str:
    """The digest that `read_submission` gives; where the bytes are not readable, one of what is known of them."""
    try:
        return _read(path)[0]
    except Rejected as rejected:
        known = repr(rejected.finding)
    with contextlib.suppress(OSError, ValueError):
        known += str(os.lstat(path).st_size)
    return hashlib.sha256(known.encode("utf-8", "replace")).hexdigest()


def _read(path: Path) -> tuple[str, Files]:
    """The digest and the files of a path. A folder's digest is over what is read of it, and the names of the rest."""
    name = path.name
    try:
        mode = os.lstat(path).st_mode
    except (OSError, ValueError):
        raise unreadable("not_a_file", file=printable(name)) from None
    if stat.S_ISDIR(mode):
        files = read_entries(*open_archives(*list_folder(path)))
        digest = hashlib.sha256()
        for key in sorted(files.contents):
            title, content = key.encode("utf-8", "surrogateescape"), files.contents[key]
            digest.update(b"%d %s %d " % (len(title), title, len(content)))
            digest.update(content)
        digest.update("\0".join(files.ignored).encode())
        return digest.hexdigest(), files
    data = read_regular_file(path, name)
    sha256 = hashlib.sha256(data).hexdigest()
    if name.casefold().endswith(".zip"):
        return sha256, read_entries(*list_archive(data, name))
    return sha256, Files({name: data}, ())


def _nothing_to_grade(files: Files) -> Rejected:
    found = sorted([*map(printable, files.contents), *files.ignored])
    packed = [name for name in found if name.casefold().endswith(FOREIGN_ARCHIVES)]
    if packed:
        return unreadable("archive_unsupported", file=packed[0])
    return unreadable("no_notebook", found=_listed(found))


def _helpers(files: Files, chosen: Candidate) -> tuple[dict[str, bytes], list[str]]:
    """The files beside the chosen one and those its cells write, by relative path; and the names left out."""
    beside = PurePosixPath(chosen.name).parent
    helpers = {
        str(PurePosixPath(name).relative_to(beside)): content
        for name, content in files.contents.items()
        if PurePosixPath(name).is_relative_to(beside)
        and not name.casefold().endswith(".ipynb")
        and (name != chosen.name or len(files.contents) > 1)
    }
    left_out = []
    for written in [item.written for item in chosen.cells if item.written]:
        name = str(PurePosixPath(written.name))
        content = (helpers.get(name, b"") if written.append else b"") + written.text.encode()
        room = MAX_HELPERS_BYTES - sum(len(other) for key, other in helpers.items() if key != name)
        if len(content) <= room and (name in helpers or len(helpers) < MAX_HELPERS):
            helpers[name] = content
        else:
            left_out.append(printable(name))
    impossible = [name for name in helpers if not _can_be_written(name, helpers)]
    return {name: helpers[name] for name in helpers if name not in impossible}, left_out + list(
        map(printable, impossible)
    )


def _can_be_written(name: str, helpers: Iterable[str]) -> bool:
    """Whether a file of this relative path can be made in a folder: no way out, no file as folder, no long name."""
    path = PurePosixPath(name)
    return (
        0 < len(path.parts) <= 20
        and not path.is_absolute()
        and ".." not in path.parts
        and "\x00" not in name
        and printable(name) == name
        and all(len(part.encode()) <= 255 for part in path.parts)
        and not any(str(parent) in helpers for parent in path.parents)
    )


def _notes(chosen: Candidate, others: Sequence[str], ignored: Sequence[str]) -> Iterable[Finding]:
    if others:
        yield Finding("note_two_notebooks", {"chosen": printable(chosen.name), "others": _listed(others)})
    python2 = [item.cell.label for item in chosen.cells if item.python2]
    broken = [item.cell.label for item in chosen.cells if item.cell.problem and not item.python2]
    if broken:
        yield Finding("note_cells_unparsed", {"cells": _listed(broken)})
    if python2:
        yield Finding("note_python2", {"cells": _listed(python2)})
    if chosen.broken_lines:
        lines = _listed([str(number) for number in chosen.broken_lines])
        yield Finding("note_toml_lines", {"file": printable(chosen.name), "lines": lines})
    if not chosen.unicode:
        yield Finding("note_not_utf8", {"file": printable(chosen.name)})
    if ignored:
        yield Finding("note_ignored_files", {"files": _listed(ignored)})


def _listed(names: Sequence[str]) -> str:
    shown = [printable(name)[:100] for name in names[:_MAX_LISTED]]
    return ", ".join(shown) + (" ..." if len(names) > _MAX_LISTED else "") or "-"
