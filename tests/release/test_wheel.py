"""The wheel that students install: rnncourse, all of it and nothing else, and it works without anything of ours."""

from __future__ import annotations

import email
import io
import subprocess
import sys
import textwrap
import tomllib
import zipfile
from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.errors import CourseError
from autograder.release import release
from autograder.wheels import build_wheel

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "rnncourse"
ALLOWED = ("babel", "matplotlib", "numpy")

# Refuses all that a student's machine may lack, then does what students do.
STUDENT = """
    import importlib, json, pkgutil, sys

    class Refuse:
        def find_spec(self, name, path=None, target=None):
            if name.partition(".")[0] in {"tensorflow", "keras", "autograder", "msgspec", "pytest", "IPython"}:
                raise ModuleNotFoundError(f"a student's machine has no {name}")

    sys.meta_path.insert(0, Refuse())
    import rnncourse
    assert rnncourse.__file__.startswith(sys.argv[1]), rnncourse.__file__
    for module in pkgutil.walk_packages(rnncourse.__path__, "rnncourse."):
        importlib.import_module(module.name)
    from rnncourse.cli import main
    assert main(["check", "rnn_cell.ko.ipynb", "--lang", "ko"]) == 1
    assert main(["pack", "rnn_cell.ko.ipynb", "--lang", "ko"]) == 0
    from rnncourse import plots
    plots.gate_heat_map({"f": [[0.0, 1.0]]})
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    name, content = build_wheel(PACKAGE)
    file = tmp_path_factory.mktemp("wheel") / name
    file.write_bytes(content)
    return file


def test_it_holds_all_of_rnncourse_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        found = {name for name in archive.namelist() if ".dist-info/" not in name}
        for name in found:
            assert archive.read(name) == (ROOT / name).read_bytes()
    tracked = subprocess.run(["git", "ls-files", "rnncourse"], cwd=ROOT, capture_output=True, text=True, check=False)
    if tracked.returncode:
        pytest.skip("not a git checkout, so what belongs to rnncourse is not known")
    assert found == set(tracked.stdout.split()) - {"rnncourse/pyproject.toml"}


def test_it_needs_what_the_project_says_students_need_and_no_tensorflow(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        about = email.message_from_bytes(archive.read(name))
    whole = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert sorted(about.get_all("Requires-Dist") or []) == sorted(whole["dependencies"])
    assert tuple(sorted(text.partition(">=")[0] for text in about.get_all("Requires-Dist") or [])) == ALLOWED
    assert about["Version"] == whole["version"]
    assert about["Requires-Python"] == whole["requires-python"]


def test_installed_alone_it_checks_packs_and_draws(wheel: Path, tmp_path: Path) -> None:
    home, unit = tmp_path / "installed", tmp_path / "unit"
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "-q",
        "--no-deps",
        "--no-index",
        "--target",
        str(home),
        str(wheel),
    ]
    subprocess.run(install, check=True)
    assert (home / "bin" / "rnncourse").is_file()
    release(Assignment.load(Course.load(ROOT), "a02_rnn_cell"), unit)
    program = [sys.executable, "-c", textwrap.dedent(STUDENT), str(home)]
    environment = {"PYTHONPATH": str(home), "MPLBACKEND": "agg", "HOME": str(tmp_path)}
    done = subprocess.run(program, cwd=unit, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (unit / "a02_rnn_cell_handin.zip").is_file()


def test_the_same_sources_make_the_same_bytes(wheel: Path) -> None:
    build_wheel.cache_clear()
    assert build_wheel(PACKAGE) == (wheel.name, wheel.read_bytes())


def test_a_package_that_cannot_be_built_is_named(tmp_path: Path) -> None:
    (tmp_path / "sums").mkdir()
    (tmp_path / "sums" / "pyproject.toml").write_text("[project]\nname = 3\n", encoding="utf-8")
    with pytest.raises(CourseError, match=r"(?s)no wheel: .*pyproject\.toml config") as caught:
        build_wheel(tmp_path / "sums")
    assert caught.value.file == tmp_path / "sums" / "pyproject.toml"


def test_a_release_brings_it(assignment: Assignment, tmp_path: Path) -> None:
    project = '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n'
    project += '[project]\nname = "sums"\nversion = "1"\n[tool.setuptools]\npackages = ["sums"]\n'
    project += 'package-dir = { sums = "." }\n'
    (assignment.course.root / "sums" / "pyproject.toml").write_text(project, encoding="utf-8")
    names = {path.name: path for path in release(assignment, tmp_path / "out")}
    with zipfile.ZipFile(io.BytesIO(names["sums-1-py3-none-any.whl"].read_bytes())) as archive:
        assert "sums/checks.py" in archive.namelist()
    (assignment.course.root / "sums" / "help.py").write_bytes(assignment.reference.read_bytes())
    build_wheel.cache_clear()
    with pytest.raises(CourseError, match=r"sums-1-py3-none-any\.whl/sums/help\.py.*reference\.py"):
        release(assignment, tmp_path / "again")
    assert not (tmp_path / "again").exists()
