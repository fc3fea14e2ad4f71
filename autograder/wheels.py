"""Wheels: of the packages that students install, and of the engine for machines that have nothing else of ours."""

from __future__ import annotations

import functools
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from importlib.metadata import requires
from pathlib import Path

from packaging.requirements import Requirement

import autograder
from autograder.errors import CourseError

_LEFT_OUT = shutil.ignore_patterns("__pycache__", "build", "dist", "*.egg-info")
_DATE = "315532800"  # 1980, where zip files begin: the same sources give the same bytes
_DISTRIBUTION = "autograded-rnn-course"
_ELSEWHERE = {"sys_platform": "linux", "platform_machine": "x86_64"}  # where the engine's wheel will be installed
_ENGINE_PROJECT = """\
[build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"
[project]
name = "{name}"
version = "{version}"
requires-python = ">=3.11"
dependencies = {dependencies}
[project.scripts]
autograder = "autograder.cli:app"
[tool.setuptools.packages.find]
include = ["autograder*"]
[tool.setuptools.package-data]
"*" = ["**/*"]
"""


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


def build_engine_wheel(extras: Sequence[str]) -> tuple[str, bytes]:
    """File name and content of a wheel of `autograder` alone, with no course's hidden checks, which needs those extras.

    Raises:
        CourseError: it cannot be built.
    """
    own = Path(autograder.__file__).parent
    needed = map(Requirement, requires(_DISTRIBUTION) or ())
    dependencies = [
        f"{one.name}{one.specifier}"
        for one in needed
        if any(one.marker is None or one.marker.evaluate({**_ELSEWHERE, "extra": extra}) for extra in extras)
    ]
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder, "engine")
        shutil.copytree(own, project / own.name, ignore=shutil.ignore_patterns("__pycache__", "suites"))
        text = _ENGINE_PROJECT.format(
            name=_DISTRIBUTION, version=autograder.__version__, dependencies=json.dumps(dependencies)
        )
        (project / "pyproject.toml").write_text(text, encoding="utf-8")
        return build_wheel(project)
