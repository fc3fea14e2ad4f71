"""Students' notebooks in a JupyterLab that has the extensions of nbgrader and otter (which brings ipylab)."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from autograder.assignment import Assignment
from autograder.cli import app
from autograder.course import Course
from autograder.release import release

ROOT = Path(__file__).parents[2]
UNIT = "a02_rnn_cell"

pytestmark = [pytest.mark.chromium, pytest.mark.interop, pytest.mark.timeout(900)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A student's notebook as it is released, as nbgrader's course has it, and as otter hands it out."""
    for module in ("selenium", "jupyterlab", "nbgrader", "ipylab", "otter"):
        if importlib.util.find_spec(module) is None:
            pytest.skip(f"needs {module}, of the extras dev and interop")
    if not (shutil.which("chromium") and shutil.which("chromedriver")):
        pytest.skip("needs the system packages chromium and chromium-driver")
    folder = tmp_path_factory.mktemp("extensions")
    release(Assignment.load(Course.load(ROOT), UNIT), folder / "released")
    for tool in ("nbgrader", "otter"):
        done = CliRunner().invoke(app, ["export", tool, str(folder / tool), "-a", UNIT, "--course", str(ROOT)])
        assert done.exit_code == 0, done.output
    return folder


@pytest.mark.parametrize("place", ["released", f"nbgrader/source/{UNIT}", f"otter/{UNIT}/dist/student"])
def test_a_notebook_opens_without_errors_and_its_cells_run(place: str, folder: Path, tmp_path: Path) -> None:
    from docs.drive_jupyterlab import Notebook, jupyter_server
    from docs.take_pictures import open_browser

    name, before = "rnn_cell.ipynb", (folder / place / "rnn_cell.ipynb").read_bytes()
    cells = json.loads(before)["cells"]
    setup = next(number for number, cell in enumerate(cells) if "import numpy" in "".join(cell["source"]))
    with jupyter_server(folder / place, extensions=True) as address, open_browser() as browser:
        browser.set_window_size(1200, 900)
        notebook = Notebook(browser, address, name)
        config = json.loads(browser.find_element("id", "jupyter-config-data").get_attribute("textContent") or "")
        loaded = {extension["name"] for extension in config["federated_extensions"]}
        assert {"@jupyter/nbgrader", "ipylab"} <= loaded
        assert "Nbgrader" in [found.text for found in browser.find_elements("css selector", ".lm-MenuBar-itemLabel")]
        assert [found.text for found in browser.find_elements("css selector", ".jp-Dialog")] == []
        assert len(browser.find_elements("css selector", ".jp-Notebook .jp-Cell")) == len(cells)
        assert notebook.run(setup) == ""
        assert [entry["message"] for entry in browser.get_log("browser") if entry["level"] == "SEVERE"] == []
        notebook.picture(0, Path(os.environ.get("PICTURES", tmp_path)) / f"extensions-{Path(place).parts[0]}.png")
    assert (folder / place / name).read_bytes() == before  # opening it and running a cell has not rewritten it
