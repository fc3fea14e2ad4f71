"""The first cell of a released notebook, run by IPython where rnncourse is not installed: in Jupyter, and as on Colab.

Colab itself is not here. What it offers to notebooks, the module google.colab with files.upload, is played by a
stand-in that saves the uploaded file in the current folder and returns its name, as Colab documents it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.release import release, release_zip

ROOT = Path(__file__).parents[2]
KERNEL = """
    import json, shutil, sys, types
    from pathlib import Path

    installed, upload, cells = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
    # As on a machine without rnncourse: neither the checkout nor an editable installation of it is seen.
    sys.path = [installed, *(path for path in sys.path[1:] if not (Path(path) / "rnncourse").is_dir())]
    sys.meta_path = [finder for finder in sys.meta_path if "editable" not in str(finder)]
    if upload:
        def save():
            shutil.copy(upload, ".")
            return {Path(upload).name: b""}
        colab = types.ModuleType("google.colab")
        colab.files = types.SimpleNamespace(upload=save)
        sys.modules |= {"google": types.ModuleType("google"), "google.colab": colab}

    from IPython.core.interactiveshell import InteractiveShell
    shell = InteractiveShell.instance()
    for cell in cells:
        result = shell.run_cell(cell)
        result.raise_error()
    print("from", sys.modules["rnncourse"].__file__)
"""


@pytest.fixture
def unit() -> Assignment:
    pytest.importorskip("IPython")
    return Assignment.load(Course.load(ROOT), "a02_rnn_cell")


def cells(notebook: Path) -> list[str]:
    """The first cell, the imports, and the first check."""
    code = [cell for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"]
    first, setup = ("".join(cell["source"]) for cell in code[:2])
    assert "google.colab" in first
    check = next("".join(cell["source"]) for cell in code if cell["metadata"].get("tags") == ["check"])
    return [first, setup, check]


def run(folder: Path, sources: list[str], installed: Path, upload: str = "") -> subprocess.CompletedProcess[str]:
    installed.mkdir(exist_ok=True)
    pip = {"PIP_TARGET": str(installed), "PIP_NO_DEPS": "1", "PIP_NO_INDEX": "1"}  # what it needs is here already
    environment = {**os.environ, **pip, "IPYTHONDIR": str(installed.parent / "ipython")}
    environment.pop("PYTHONPATH", None)
    command = [sys.executable, "-c", textwrap.dedent(KERNEL), str(installed), upload, json.dumps(sources)]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_in_jupyter_it_installs_the_wheel_beside_the_notebook(unit: Assignment, tmp_path: Path) -> None:
    folder, installed = tmp_path / "unit", tmp_path / "installed"
    release(unit, folder, ["en"])
    done = run(folder, cells(folder / "rnn_cell.ipynb"), installed)
    assert f"from {installed}" in done.stdout, done.stdout + done.stderr
    assert "There is no rnn_step_forward yet." in done.stdout


def test_on_colab_it_asks_for_the_zip_and_unpacks_all_but_notebooks(unit: Assignment, tmp_path: Path) -> None:
    content, installed, zipped = tmp_path / "content", tmp_path / "installed", tmp_path / "a02_rnn_cell.zip"
    content.mkdir()
    release(unit, tmp_path / "unit")
    release_zip(unit, zipped)
    sources = cells(tmp_path / "unit" / "rnn_cell.ko.ipynb")
    done = run(content, sources, installed, str(zipped))
    assert f"from {installed}" in done.stdout, done.stdout + done.stderr
    assert "rnn_step_forward 함수가 아직 없습니다." in done.stdout
    names = {path.name for path in content.iterdir()}
    assert {"test_public.py", "assignment.json", "a02_rnn_cell.zip"} <= names
    assert not [name for name in names if name.endswith(".ipynb")]  # the one that is open is in the student's Drive


def test_away_from_its_folder_it_says_where_it_belongs(unit: Assignment, tmp_path: Path) -> None:
    release(unit, tmp_path / "unit")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for name, text in (("rnn_cell.ipynb", "Put this notebook back"), ("rnn_cell.ko.ipynb", "처음 받은 폴더에 다시")):
        done = run(elsewhere, cells(tmp_path / "unit" / name)[:1], tmp_path / "installed")
        assert done.returncode
        assert text in done.stdout + done.stderr
