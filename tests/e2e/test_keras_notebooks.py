"""Notebooks of Keras units with the answers in them, run cell by cell in a real JupyterLab.

With the environment variable PICTURES naming a folder, what the cells draw is written there as pictures.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
from pathlib import Path

import nbformat
import pytest
from answered import answered, check_lines

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.release import release

ROOT = Path(__file__).parents[2]

pytestmark = [pytest.mark.chromium, pytest.mark.tensorflow, pytest.mark.timeout(600)]


@pytest.mark.parametrize(("unit", "notebook"), [("a10_image_rnn", "image_rnn.ipynb"), ("a12_music", "music.ko.ipynb")])
def test_every_cell_runs_and_draws(unit: str, notebook: str, tmp_path: Path) -> None:
    for module in ("selenium", "tensorflow"):
        pytest.importorskip(module)
    if not (shutil.which("chromium") and shutil.which("chromedriver")):
        pytest.skip("needs the system packages chromium and chromium-driver")
    if importlib.util.find_spec("jupyterlab") is None:
        pytest.skip("needs jupyterlab, of the dev extra")
    from docs.drive_jupyterlab import Notebook, jupyter_server
    from docs.take_pictures import open_browser

    assignment = Assignment.load(Course.load(ROOT), unit)
    release(assignment, tmp_path / "unit")
    file = tmp_path / "unit" / notebook
    written = answered(nbformat.read(file, 4), assignment)
    nbformat.write(written, file)
    pictures, drawn, lines = Path(os.environ.get("PICTURES", tmp_path)), 0, list[str]()
    with jupyter_server(file.parent) as address, open_browser() as browser:
        browser.set_window_size(1200, 1500)
        opened = Notebook(browser, address, notebook)
        for number, cell in enumerate(written.cells):
            if cell.cell_type != "code" or not cell.source or "pack" in cell.metadata.get("tags", []):
                continue
            lines += check_lines(opened.run(number))
            shown = opened.cell(number)
            assert not shown.find_elements("css selector", "[data-mime-type='application/vnd.jupyter.stderr']")
            if images := shown.find_elements("css selector", ".jp-OutputArea-output img"):
                drawn += 1
                assert all(image.size["height"] > 40 for image in images)
                opened.output_picture(number, pictures / f"{unit}-{drawn}.png")
    assert drawn >= 2
    assert len(lines) >= len(assignment.questions)
    assert {line.partition("]")[0] for line in lines} == {"[통과" if ".ko." in notebook else "[passed"}
