"""Counts what is in each unit and measures how well its reference agrees with oracles of other authors.

    python docs/make_units_table.py docs/units.md [UNIT...]

Runs `autograder verify --mutants` and the tests in tests/units/test_<unit>_*.py, which record their largest relative
error. Exits 1, and writes nothing, where either finds something to mend. Where units are named, the other rows stay.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree

import msgspec

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.verify_report import VerifyReport

ROOT = Path(__file__).parents[1]
HEAD = """\
# The units, counted

Made by `python docs/make_units_table.py docs/units.md`, which runs `autograder verify --mutants` and the tests that
hold each reference against oracles of other authors (Keras, TensorFlow's GradientTape, ONNX, scikit-learn). The last
column is the largest error in those tests, relative to the largest entry of the oracle's array; they demand 1e-6.

| unit | questions | points | checks | accepted | wrong | other | mutants killed | equivalent | agreement |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
"""


def main(out: Path, units: Sequence[str]) -> None:
    """Write the table."""
    course = Course.load(ROOT)
    names = course.assignment_names()
    rows = {name: cells for name, cells in rows_of(out) if name in names}
    for name in units or names:
        rows[name] = row(Assignment.load(course, name))
    ordered = [(name, *rows[name]) for name in names if name in rows]
    numbers = zip(*(cells[1:-1] for cells in ordered), strict=True)
    total = ("**all**", *(f"{sum(map(float, column)):g}" for column in numbers), "–")
    out.write_text(HEAD + "".join(f"| {' | '.join(cells)} |\n" for cells in [*ordered, total]), encoding="utf-8")
    print(out.read_text(encoding="utf-8"))


def rows_of(file: Path) -> Iterator[tuple[str, list[str]]]:
    """The rows of an earlier table: the unit, and the other cells."""
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    for line in text.splitlines():
        name, *cells = (cell.strip() for cell in line.strip("|").split("|"))
        yield name, cells


def row(assignment: Assignment) -> list[str]:
    """Verify one unit and run the tests of its oracles: the cells after its name."""
    report = verified(assignment.name)
    folders = [solution.name.partition("/")[0] for solution in report.solutions]
    fates = [mutant.fate for mutant in report.mutants]
    accepted, wrong = folders.count("accepted"), folders.count("wrong_answer")
    error = agreement(assignment.name)
    counts = (
        len(assignment.questions), f"{assignment.max_score:g}", len(report.checks), accepted, wrong,
        len(folders) - accepted - wrong, fates.count("killed"), fates.count("equivalent"),
    )  # fmt: skip
    return [*map(str, counts), "–" if error is None else f"{error:.0e}"]


def verified(unit: str) -> VerifyReport:
    """What `autograder verify` says of a unit in which nothing is to be mended."""
    command = [sys.executable, "-m", "autograder", "verify", unit, "--mutants", "--json"]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=False)
    if done.returncode:
        sys.exit(f"{unit}: verify finds something to mend")
    return msgspec.json.decode(done.stdout, type=VerifyReport)


def agreement(unit: str) -> float | None:
    """The largest error that the tests of a unit recorded; None where none records one."""
    tests = sorted(Path(ROOT, "tests", "units").glob(f"test_{unit.partition('_')[0]}_*.py"))
    if not tests:
        return None
    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder, "tests.xml")
        command = [sys.executable, "-m", "pytest", "-q", f"--junitxml={record}", *map(str, tests)]
        if subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False).returncode:
            sys.exit(f"{unit}: a test of its oracles fails")
        properties = ElementTree.parse(record).iter("property")  # noqa: S314  written by our own pytest just now
    errors = [float(one.attrib["value"]) for one in properties if one.attrib["name"] == "max_relative_error"]
    return max(errors, default=None)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
