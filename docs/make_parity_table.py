"""Grades the same notebooks by every route and writes the table of docs/interop.md: scores, differences, times.

    python docs/make_parity_table.py docs/interop.md [STUDENT...]

Takes the notebooks of the sample class of a07_embedding (or those named), and cheats. Exits 1, and writes nothing,
where an honest submission gets another score for any question on any route. Needs the interop extra and bubblewrap.
"""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
import time
import tomllib
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))

from autograder.assignment import Assignment
from autograder.course import Course
from docs import parity_routes as routes

ROOT = Path(__file__).parents[1]
UNIT = "a07_embedding"
BEGIN, END = "<!-- parity -->\n", "<!-- /parity -->\n"
ONE_LINE, OUR_CELL = "one line", "our test cell replaced"


class Graded(NamedTuple):
    """What a route gave: scores by submission and question, and seconds for each submission."""

    name: str
    scores: routes.Scores
    seconds: float


def sample_class(students: Sequence[str] = ()) -> tuple[dict[str, Path], set[str]]:
    """The notebooks of the sample class by student, and who of them cheats."""
    expected = tomllib.loads((ROOT / "examples/expected.toml").read_text(encoding="utf-8"))[UNIT]
    notebooks = {path.stem: path for path in sorted((ROOT / "examples/class" / UNIT).glob("*.ipynb"))}
    chosen = {name: notebooks[name] for name in students or notebooks}
    return chosen, {name for name in chosen if expected[name]["about"].startswith("cheat")}


def cheats(assignment: Assignment, folder: Path) -> dict[str, Path]:
    """Submissions that solve nothing: one patches NumPy's assertion, one what our test cells in nbgrader call."""
    nothing = "".join(
        f"def {question.id}(*given, **named):\n    return given[0]\n\n" for question in assignment.questions
    )
    points = {question.id: question.points for question in assignment.questions}
    lines = {
        ONE_LINE: "np.testing.assert_allclose = lambda *a, **k: None",
        OUR_CELL: f"import autograder.interop.cell as cell\ncell.points = lambda question, *a, **k: {points}[question]",
    }
    made = {}
    for name, line in lines.items():
        made[name] = folder / f"{name}.ipynb"
        routes.write_notebook(made[name], [routes.code(f"import numpy as np\n{line}"), routes.code(nothing)])
    return made


def grade_by_all(submissions: Mapping[str, Path], folder: Path) -> list[Graded]:
    """Every route in turn, the first being ours alone."""
    assignment = Assignment.load(Course.load(ROOT), UNIT)
    made = []
    for name, route in routes.ROUTES.items():
        home = folder / re.sub(r"\W+", "-", name)
        home.mkdir()
        prepared = route(assignment, submissions, home)
        started = time.perf_counter()
        scores = prepared()
        made.append(Graded(name, scores, (time.perf_counter() - started) / len(submissions)))
    return made


def differences(graded: Sequence[Graded], names: set[str]) -> list[str]:
    """Where a route gives one of `names` another score for a question than the first route."""
    first, *others = graded
    return [
        f"{name}, {question}: {score} by {first.name}, {other.scores[name].get(question)} by {other.name}"
        for other in others
        for name in sorted(names)
        for question, score in first.scores[name].items()
        if other.scores[name].get(question) != score
    ]


def table(graded: Sequence[Graded], honest: set[str], plain: Mapping[str, float], max_score: float) -> str:
    """The Markdown between the marks."""
    first = graded[0]
    lines = [_row(["submission", "", *(one.name for one in graded)]), _row(["---", "---", *("---:" for _ in graded)])]
    for name in first.scores:
        totals = [f"{sum(score or 0 for score in one.scores[name].values()):g}" for one in graded]
        lines.append(_row([name, "honest" if name in honest else "cheat", *totals]))
    lines.append(_row(["seconds each", "", *(f"{one.seconds:.1f}" for one in graded)]))
    count = len(honest) * len(first.scores[next(iter(honest))]) * (len(graded) - 1)
    versions = ", ".join(f"{name} {version(name)}" for name in ("nbgrader", "otter-grader"))
    differ = len(differences(graded, honest))
    lines += ["", f"Of {count} scores of honest submissions, by question, {differ} differ. {versions};"]
    lines += [f"{os.cpu_count()} cores with a load of {os.getloadavg()[2]:.0f}: with nothing else to do, 1 or less."]
    lines += ["", _row(["the one-line cheat", "earns"]), _row(["---", "---:"])]
    for name, total in {one.name: sum(score or 0 for score in one.scores[ONE_LINE].values()) for one in graded}.items():
        lines.append(_row([name, f"{total:g} of {max_score:g}"]))
    lines += [_row([name, f"{share:.0%}"]) for name, share in plain.items()]
    return "\n".join(lines) + "\n"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def main(page: Path, students: Sequence[str]) -> int:
    """Write the table into the page."""
    class_, cheating = sample_class(students)
    assignment = Assignment.load(Course.load(ROOT), UNIT)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        graded = grade_by_all({**class_, **cheats(assignment, folder)}, folder)
        plain = {name: route(folder) for name, route in routes.PLAIN.items()}
    honest = set(class_) - cheating
    print(json.dumps([one._asdict() for one in graded], indent=1, ensure_ascii=False))
    if found := differences(graded, honest):
        print(*found, sep="\n", file=sys.stderr)
        return 1
    text = page.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    made = table(graded, honest, plain, assignment.max_score)
    page.write_text(before + BEGIN + made + END + rest.partition(END)[2], encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
