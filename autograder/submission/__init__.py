"""What students hand in, read safely: notebooks, modules, Markdown, folders and zip archives of them.

    folder.py    which submissions there are; safe reading of folders
    archive.py   zip archives, in memory
    entries.py   which files are read, and how much of them
    choosing.py  which file is graded where there are several
    notebook.py  file formats -> texts of code cells
    source.py    text -> Python; magics.py and lexical.py help where it does not parse as it is
    reading.py   all of it together

Nothing here runs or imports what students wrote, and everything is bounded in size before it is decoded.
"""

from __future__ import annotations

from .folder import find_submissions
from .model import Cell, Submission
from .reading import read_submission, submission_sha256
from .source import decode_text

__all__ = ["Cell", "Submission", "decode_text", "find_submissions", "read_submission", "submission_sha256"]
