"""A unit worked through by a student: a real JupyterLab, in a real browser.

With the environment variable PICTURES naming a folder, the pictures of the students' guide are written there.
"""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import shutil
import zipfile
from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.release import release

ROOT = Path(__file__).parents[2]
WRONG = """\
def rnn_step_forward(x, prev_h, Wx, Wh, b):
    next_h = np.tanh(x @ Wx + prev_h @ Wh)
    return next_h, None
"""

pytestmark = pytest.mark.chromium


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What students get, in English."""
    pytest.importorskip("selenium")
    if not (shutil.which("chromium") and shutil.which("chromedriver")):
        pytest.skip("needs the system packages chromium and chromium-driver")
    if importlib.util.find_spec("jupyterlab") is None:
        pytest.skip("needs jupyterlab, of the dev extra")
    release(Assignment.load(Course.load(ROOT), "a02_rnn_cell"), tmp_path / "unit", ["en"])
    return tmp_path / "unit"


def answers() -> dict[str, str]:
    """A right function for every question, each of which stands alone."""
    source = (ROOT / "solutions/a02_rnn_cell/accepted/einsum.py").read_text(encoding="utf-8")
    return {node.name: ast.unparse(node) for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)}


def test_open_run_fail_mend_pass_pack(folder: Path, tmp_path: Path) -> None:
    from docs.drive_jupyterlab import Notebook, jupyter_server
    from docs.take_pictures import open_browser

    pictures = Path(os.environ.get("PICTURES", tmp_path))
    cells = json.loads((folder / "rnn_cell.ipynb").read_text(encoding="utf-8"))["cells"]
    tags = [(cell["metadata"].get("tags") or [""])[0] for cell in cells]
    questions = {
        cell["metadata"]["autograder"]["question"]: number
        for number, cell in enumerate(cells)
        if "question" in cell["metadata"].get("autograder", {})
    }
    with jupyter_server(folder) as address, open_browser() as browser:
        browser.set_window_size(1200, 900)
        notebook = Notebook(browser, address, "rnn_cell.ipynb")
        for tag in ("install", "setup"):
            assert notebook.run(tags.index(tag)) == ""

        first = questions["rnn_step_forward"]
        notebook.run(first)
        assert notebook.run(first + 1).startswith("rnn_step_forward is not written yet")
        notebook.write(first, WRONG)
        assert notebook.run(first) == ""
        said = notebook.run(first + 1)
        assert "[passed] Three sequences" in said
        assert "Is the bias added once, and inside tanh?" in said
        notebook.picture(first, pictures / "jupyterlab-check.png")

        for question, answer in answers().items():
            notebook.write(questions[question], answer)
            assert notebook.run(questions[question]) == ""
            said = notebook.run(questions[question] + 1)
            assert {line.partition("]")[0] for line in said.splitlines()} == {"[passed"}, said

        last = tags.index("pack")
        assert "Nothing was packed yet." in notebook.run(last)  # it is not saved
        assert not list(folder.glob("*handin*"))
        notebook.save()
        assert "Packed, with 9 of 9 questions written: a02_rnn_cell_handin.zip" in notebook.run(last)
        notebook.picture(last - 1, pictures / "jupyterlab-pack.png", above=400)

    with zipfile.ZipFile(folder / "a02_rnn_cell_handin.zip") as archive:
        assert set(archive.namelist()) == {"rnn_cell.ipynb", "manifest.json"}
        assert answers()["rnn_step_forward"] in "".join(
            "".join(cell["source"]) for cell in json.loads(archive.read("rnn_cell.ipynb"))["cells"]
        )
