"""Counts what is in each unit and measures how well its reference agrees with oracles of other authors.

    python docs/make_units_table.py docs/units.md

Runs `autograder verify --mutants` and the tests in tests/units/test_<unit>_*.py, which record their largest relative
error. Exits 1, and writes nothing, where either finds something to mend.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple
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


class Row(NamedTuple):
    """One unit."""

    unit: str
    questions: int
    points: float
    checks: int
    accepted: int
    wrong: int
    other: int  # files that stop, hang, attack, are half done or empty
    killed: int
    equivalent: int
    agreement: float | None

    def line(self) -> str:
        """As a row of the table."""
        agreement = "–" if self.agreement is None else f"{self.agreement:.0e}"
        cells = [self.unit, self.questions, f"{self.points:g}", *self[3:-1], agreement]
        return f"| {' | '.join(map(str, cells))} |\n"


def main(out: Path) -> None:
    """Write the table."""
    course = Course.load(ROOT)
    rows = [row(Assignment.load(course, name)) for name in course.assignment_names()]
    total = Row("**all**", *(sum(column) for column in list(zip(*rows, strict=True))[1:-1]), None)
    out.write_text(HEAD + "".join(row.line() for row in [*rows, total]), encoding="utf-8")
    print(out.read_text(encoding="utf-8"))


def row(assignment: Assignment) -> Row:
    """Verify one unit and run the tests of its oracles."""
    report = verified(assignment.name)
    folders = [solution.name.partition("/")[0] for solution in report.solutions]
    fates = [mutant.fate for mutant in report.mutants]
    accepted, wrong = folders.count("accepted"), folders.count("wrong_answer")
    return Row(
        assignment.name, len(assignment.questions), assignment.max_score, len(report.checks), accepted, wrong,
        len(folders) - accepted - wrong, fates.count("killed"), fates.count("equivalent"), agreement(assignment.name),
    )  # fmt: skip


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
    main(Path(sys.argv[1]))
