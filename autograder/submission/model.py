"""What a submission is, once it has been read."""

from __future__ import annotations

import msgspec

from autograder.verdict import Finding


class Cell(msgspec.Struct, frozen=True):
    """One code cell, or one module. `label` is "cell 3" (counted over code cells) or the file's name."""

    label: str
    source: str  # Python, magics handled; the original text where it does not parse
    problem: str = ""  # "" or such as "line 2: invalid syntax": the cell did not parse
    written: str = ""  # the text as the student wrote it, where that is not `source`


class Submission(msgspec.Struct, frozen=True):
    """What one student handed in, as plain data: nothing of it has been run."""

    student: str
    sha256: str  # of the file's bytes; for a folder, over its files
    cells: tuple[Cell, ...]  # in order
    files: dict[str, bytes]  # helper modules and small data, relative posix path -> content
    notes: tuple[Finding, ...]
    fault: Finding | None = None  # set when nothing can be graded
