"""Wheels of the packages that students install: each holds that package and nothing else."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from autograder.errors import CourseError

_LEFT_OUT = shutil.ignore_patterns("__pycache__", "build", "dist", "*.egg-info")
_DATE = "315532800"  # 1980, where zip files begin: the same sources give the same bytes


@functools.cache  # a release of a whole course needs it for every assignment
def build_wheel(package: Path) -> tuple[str, bytes]:
    """File name and content of the wheel of a package whose folder has a pyproject.toml.

    It is built from a copy, with the setuptools of this environment, so nothing is fetched.

    Raises:
        CourseError: it cannot be built; says what the builder said last.
    """
    with tempfile.TemporaryDirectory() as folder:
        copy, out = Path(folder, package.name), Path(folder, "wheels")
        shutil.copytree(package, copy, ignore=_LEFT_OUT)
        command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(copy)]
        environment = {**os.environ, "SOURCE_DATE_EPOCH": _DATE}
        built = subprocess.run(
            command, cwd=folder, env=environment, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            encoding="utf-8", errors="replace",
        )  # fmt: skip
        if built.returncode:
            raise CourseError(package / "pyproject.toml", "", f"no wheel: {built.stdout.strip()[-500:]}")
        (wheel,) = out.glob("*.whl")
        return wheel.name, wheel.read_bytes()
