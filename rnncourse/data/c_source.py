"""Source text in C: the header files of Linux or of Python where they are installed, else a program of our own."""

from __future__ import annotations

import sysconfig
from pathlib import Path
from typing import Any

from rnncourse.data import files
from rnncourse.data.dataset import Recipe, Source
from rnncourse.data.origins import Headers, Included


def _linux() -> Path:
    return Path("/usr/include/linux")


def _python() -> Path:
    return Path(sysconfig.get_path("include"))


def _read(folder: Path) -> dict[str, Any]:
    texts = (path.read_text(encoding="utf-8", errors="replace") for path in sorted(folder.glob("*.h")))
    return {"text": "".join(texts)}


RECIPES = (
    Recipe(
        name="c_source",
        about="data.about.c_source",
        unit="data.unit.characters",
        keys={"text": "str"},
        sources=(
            Source(
                kind="packaged",
                read=lambda: _read(_linux()),
                origin=Headers(_linux, "linux-libc-dev"),
                count="~4,000,000",
                licence="GPL-2.0 WITH Linux-syscall-note",
                citation="the Linux kernel's header files for programs, /usr/include/linux/*.h",
            ),
            Source(
                kind="packaged",
                read=lambda: _read(_python()),
                origin=Headers(_python, "python3-dev"),
                count="~300,000",
                licence="Python Software Foundation License 2",
                citation="Python's header files",
            ),
            Source(
                kind="sample",
                read=lambda: {"text": files.sample("small.c").decode("ascii")},
                origin=Included(),
                count="8,259",
                licence="MIT, as this package",
                citation="written for this course",
            ),
        ),
    ),
)
