"""Melodies in ABC notation: O'Neill's Irish tunes from the corpus of music21, or fourteen well-known songs."""

from __future__ import annotations

import re
from typing import Any

from rnncourse.data import files
from rnncourse.data.dataset import Recipe, Source
from rnncourse.data.origins import Included, Member, PyPI

_ONEILL = PyPI(
    members=(
        Member(
            "oneills1850.abc",
            "c45fbfa139a40a00dd465badff3f99dc9177877d00cb7cb7b696e9cdf4fd942e",
            ("music21/corpus/oneills1850/*.abc",),
        ),
    ),
    requirement="music21==10.5.1",
    sha256="dc3309498c4c95cebdf8d4f20c868deb6b63bce1d929cad4f51a7ccc982987b1",
)
_HEADER = re.compile(r"^([A-Za-z]): *(.*?) *$")


def read_abc(text: str) -> dict[str, list[str]]:
    """The tunes of an ABC file. Of each: its title (T), meter (M), unit of length (L), key (K), and the lines of notes.

    A tune begins with a line X:, and its notes after its first line K:. Comments (%) and headers among the notes are
    left out. Where a meter or a unit is not written, it is "".
    """
    found: dict[str, list[str]] = {"titles": [], "meters": [], "units": [], "keys": [], "tunes": []}
    for tune in re.split(r"^(?=X:)", text, flags=re.MULTILINE)[1:]:
        headers: dict[str, str] = {}
        notes = []
        for line in (line.partition("%")[0].rstrip() for line in tune.splitlines()):
            header = _HEADER.match(line)
            if header and "K" not in headers:
                headers.setdefault(header[1], header[2])
            elif line and not header:
                notes.append(line)
        if "K" in headers and notes:
            for part, letter in zip(found, "TMLK", strict=False):
                found[part].append(headers.get(letter, ""))
            found["tunes"].append("\n".join(notes) + "\n")
    return found


def _packaged() -> dict[str, Any]:
    (content,) = _ONEILL.read("tunes")
    return read_abc(content.decode("ascii"))


RECIPES = (
    Recipe(
        name="tunes",
        about="data.about.tunes",
        unit="data.unit.tunes",
        keys={
            "titles": "list of str",
            "meters": "list of str",
            "units": "list of str",
            "keys": "list of str",
            "tunes": "list of str, ABC notation",
        },
        sources=(
            Source(
                kind="packaged",
                read=_packaged,
                origin=_ONEILL,
                count="2,009",
                licence="tunes in the public domain; collected in music21 (BSD-3-Clause)",
                citation="F. O'Neill: Music of Ireland (1903), typed in by J. Chambers and others; music21 10.5.1",
            ),
            Source(
                kind="sample",
                read=lambda: read_abc(files.sample("tunes.abc").decode("ascii")),
                origin=Included(),
                count="14",
                licence="melodies in the public domain; this notation MIT, as this package",
                citation="written for this course",
            ),
        ),
    ),
)
