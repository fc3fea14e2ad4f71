"""An autograder for otter-grader, made by `otter assign` from a master notebook: a test case for each check."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_raw_cell

from benchmarks.checks import Plan
from benchmarks.made_class import Made

_PROGRAM = (sys.executable, "-m", "otter")


def write_autograder(folder: Path, plan: Plan, master: Made, environment: Mapping[str, str]) -> Path:
    """Write the master notebook, let `otter assign` make the autograder of it, and give its zip."""
    cells = [new_raw_cell("# ASSIGNMENT CONFIG\ninit_cell: false\nexport_cell: false"), new_code_cell(master.start)]
    for question, source in master.questions.items():
        cells += [new_raw_cell(f"# BEGIN QUESTION\nname: {question}"), new_markdown_cell(question)]
        cells += [new_raw_cell("# BEGIN SOLUTION"), new_code_cell(source), new_raw_cell("# END SOLUTION")]
        cells += [new_raw_cell("# BEGIN TESTS")]
        for check_id, points in plan.checks:
            if check_id.startswith(f"{question}::"):
                marks = f'""" # BEGIN TEST CONFIG\npoints: {points}\nhidden: true\n""" # END TEST CONFIG\n'
                text = f"from benchmarks import checks\nchecks.run({check_id!r}, globals())"
                cells.append(new_code_cell(marks + text))
        cells += [new_raw_cell("# END TESTS"), new_raw_cell("# END QUESTION")]
    metadata = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    folder.mkdir(parents=True, exist_ok=True)
    nbformat.write(new_notebook(cells=cells, metadata=metadata), folder / "unit.ipynb")
    _run(("assign", "unit.ipynb", "made", "--no-run-tests", "--no-pdfs"), folder, environment)
    return next((folder / "made" / "autograder").glob("*.zip"))


def grade(autograder: Path, notebook: Path, out: Path, environment: Mapping[str, str]) -> None:
    """Grade one submission, the only way otter does it on this machine itself."""
    out.mkdir(parents=True, exist_ok=True)
    _run(("run", str(notebook), "-a", str(autograder), "-o", str(out), "--no-logo"), out, environment)


def passed(out: Path, plan: Plan) -> list[str]:
    """Passed checks, from results.json: otter names the cases of a question by their number."""
    results = json.loads((out / "results.json").read_text(encoding="utf-8"))
    found = []
    for test in results["tests"]:
        question = test["name"]
        ids = [check_id for check_id, _ in plan.checks if check_id.startswith(f"{question}::")]
        if test.get("score") == test.get("max_score") and ids:
            found += ids
            continue
        for number, outcome in re.findall(rf"{question} - (\d+) result:\s*(✅|❌)", test.get("output", "")):
            if outcome == "✅":
                found.append(ids[int(number) - 1])
    return found


def _run(arguments: Sequence[str], folder: Path, environment: Mapping[str, str]) -> None:
    done = subprocess.run(
        [*_PROGRAM, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"otter {arguments[0]} failed:\n{done.stdout[-2000:]}{done.stderr[-3000:]}")
