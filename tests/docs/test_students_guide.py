"""The guides for students do what they say: files are there, commands print what is shown, tools can be called."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pytest
from guide import Command, commands

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.release import release

ROOT = Path(__file__).parents[2]
GUIDES = {"en": ROOT / "docs" / "students.md", "ko": ROOT / "docs" / "students.ko.md"}
FORGETS_THE_BIAS = "def rnn_step_forward(x, prev_h, Wx, Wh, b):\n    return np.tanh(x @ Wx + prev_h @ Wh), None\n"
STEPS = [(language, command) for language, guide in GUIDES.items() for command in commands(guide)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unit as it is released, with the first function as the guides say."""
    folder = tmp_path_factory.mktemp("students") / "a02_rnn_cell"
    release(Assignment.load(Course.load(ROOT), "a02_rnn_cell"), folder)
    for notebook in folder.glob("*.ipynb"):
        content = json.loads(notebook.read_text(encoding="utf-8"))
        first = next(cell for cell in content["cells"] if "question" in cell["metadata"].get("autograder", {}))
        first["source"] = FORGETS_THE_BIAS
        notebook.write_text(json.dumps(content), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("language", "command"), STEPS, ids=lambda value: " ".join(getattr(value, "arguments", [])[:2])
)
def test_command(language: str, command: Command, folder: Path, tmp_path: Path) -> None:
    program, *arguments = command.arguments
    if program == "pip":  # into a folder of its own, from the file that the guide names alone
        program, arguments = "pip", [*arguments, "--no-deps", "--no-index", "-q", "--target", str(tmp_path)]
    module = {"pip": "pip", "rnncourse": "rnncourse.cli"}[program]
    run = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(run, cwd=folder, capture_output=True, text=True, check=False, timeout=240)
    assert done.returncode == (1 if "check" in arguments else 0), done.stdout + done.stderr
    printed = f" {' '.join(done.stdout.split())} "
    for line in command.shown:
        assert f" {' '.join(line.split())} " in printed, done.stdout


@pytest.mark.parametrize("guide", GUIDES.values(), ids=list(GUIDES))
def test_the_files_in_the_table_are_those_of_the_folder(guide: Path, folder: Path) -> None:
    table = guide.read_text(encoding="utf-8").split("## 2.")[0]
    named = {
        name
        for line in table.splitlines()
        if line.startswith("| `")
        for name in re.findall("`(.*?)`", line.split("|")[1])
    }
    assert named == {path.name for path in folder.iterdir()} - {"a02_rnn_cell_handin.zip"}


@pytest.fixture
def _figures() -> Iterator[None]:
    plt.switch_backend("agg")
    yield
    plt.close("all")


@pytest.mark.usefixtures("_figures")
@pytest.mark.parametrize("guide", GUIDES.values(), ids=list(GUIDES))
def test_the_tools_can_be_called_as_shown(guide: Path) -> None:
    (code,) = re.findall(r"^```python\n(.*?)^```", guide.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    rng = np.random.default_rng(1)
    names = {"np": np, "x": rng.normal(size=(4, 3)), "W": rng.normal(size=(3, 2)), "upstream": rng.normal(size=(4, 2))}
    names |= {"h": np.tanh(rng.normal(size=(2, 5, 3))), "f": rng.random((2, 5, 3)), "sizes": 0.5 ** np.arange(5)}
    history = type("History", (), {"history": {"loss": [2.0, 1.0], "val_loss": [2.0, 1.5]}})
    exec(code, names | {"history": history, "counts": [[3, 1], [0, 2]]})
    assert len(plt.get_fignums()) == 5


def test_both_guides_have_the_same_parts() -> None:
    parts = []
    for guide in GUIDES.values():
        text = guide.read_text(encoding="utf-8")
        heads = re.findall(r"^## \d", text, re.MULTILINE)
        links = [link for link in re.findall(r"\]\((.*?)\)", text) if not link.startswith("students")]
        assert all((guide.parent / link).is_file() for link in links)
        parts.append((heads, links, text.count("\n| "), text.count("\n- ")))
    assert parts[0] == parts[1]
