"""A course that somebody else wrote for nbgrader, with plain test cells: graded where no student can patch them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from nbgrader_tools import GradeRow, cell, grades, read_cells, run, solved, write_notebook

pytestmark = [pytest.mark.interop, pytest.mark.bubblewrap]

CHEAT = "np.testing.assert_allclose = lambda *a, **k: None\nnp.testing.assert_array_equal = lambda *a, **k: None"
GIVEN = "import numpy as np\n\ndef close(a, b):\n    return bool(abs(a - b) < 1e-9)"
MEAN = "def mean(x):\n    ### BEGIN SOLUTION\n    return sum(x) / len(x)\n    ### END SOLUTION"
NORMED = "def normed(x):\n    ### BEGIN SOLUTION\n    return x / np.linalg.norm(x)\n    ### END SOLUTION"
BOX = (
    "class Box:\n    ### BEGIN SOLUTION\n    def __init__(self, n): self.n = n\n"
    "    def twice(self): return 2 * self.n\n    ### END SOLUTION"
)
SOURCE = [
    cell("# Week 1", kind="markdown"),
    cell(GIVEN, "given", locked=True),
    cell(MEAN, "mean", solution=True),
    cell(
        "assert close(mean([1.0, 2.0]), 1.5)\n### BEGIN HIDDEN TESTS\nassert close(mean([1.0, 2.0, 6.0]), 3.0)\n"
        "### END HIDDEN TESTS",
        "mean_tests",
        points=2,
    ),
    cell(NORMED, "normed", solution=True),
    cell(
        "### BEGIN HIDDEN TESTS\nx = np.array([3.0, 4.0])\nnp.testing.assert_allclose(normed(x), [0.6, 0.8])\n"
        "with np.testing.assert_raises(TypeError):\n    normed()\n### END HIDDEN TESTS",
        "normed_tests",
        points=3,
    ),
    cell(
        "score = 0\nif close(mean([4.0]), 4.0):\n    score += 1\n"
        "if np.allclose(normed(np.array([0.0, 2.0])), [0, 1]):\n    score += 3\nscore",
        "partial_tests",
        points=4,
    ),
    cell("### BEGIN SOLUTION\nanswer = [3, 1, 2]\n### END SOLUTION", "answer", solution=True),
    cell("assert isinstance(answer, list) and sorted(answer) == [1, 2, 3]", "answer_tests", points=1),
    cell(BOX, "box", solution=True),
    cell("assert Box(2).twice() == 4", "box_tests", points=1),
    cell("import inspect\nassert 'return' in inspect.getsource(mean)", "source_tests", points=2),
    cell("assert 'figure' not in globals() or plt.gcf()", "plot_tests", points=1),
    cell("It is the sum over the count.", "essay", points=5, solution=True, kind="markdown"),
]
FULL = {"mean_tests": 2.0, "normed_tests": 3.0, "partial_tests": 4.0, "answer_tests": 1.0, "box_tests": 1.0}
RIGHT = {
    "mean": "def mean(x):\n    return np.mean(x)",
    "normed": "def normed(x):\n    return x / (x @ x) ** 0.5",
    "answer": "answer = [2, 3, 1]",
    "box": "class Box:\n    def __init__(self, n):\n        self.n = n\n\n    def twice(self):\n"
    "        return self.n + self.n",
    "essay": "Add them up and divide.",
}
NOT_FROM_OUTSIDE = {"source_tests", "plot_tests"}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course, released, with what students handed in, graded."""
    folder = tmp_path_factory.mktemp("theirs") / "course"
    write_notebook(folder / "source/ps1/week1.ipynb", SOURCE)
    (folder / "nbgrader_config.py").write_text("c = get_config()\nc.CourseDirectory.course_id = 'theirs'\n")
    run(folder, "nbgrader", "generate_assignment", "ps1")
    released = read_cells(folder / "release/ps1/week1.ipynb")
    right = solved(released, RIGHT)
    handed_in = {
        "right": right,
        "wrong": solved(right, {"mean": "def mean(x):\n    return 3.0", "answer": "answer = (1, 2, 3)"}),
        "untouched": released,
        "cheat": [*released[:2], cell(CHEAT), *solved(released, {"normed": "def normed(x):\n    return x * 0"})[2:]],
        "patches_tools": [*released[:2], cell("close = lambda a, b: True\nnp.allclose = close"), *solved(
            released, {"mean": "def mean(x):\n    return 0.0", "normed": "def normed(x):\n    return x"})[2:]],
        "edits_tests": solved(right, {"mean": "mean = None", "mean_tests": "pass", "partial_tests": "4"}),
        "no_tests": [one for one in right if not one["metadata"].get("nbgrader", {}).get("grade")],
    }  # fmt: skip
    for student, cells in handed_in.items():
        write_notebook(folder / f"submitted/{student}/ps1/week1.ipynb", cells)
    printed = run(folder, "autograder", "grade", "--nbgrader", ".", "-a", "ps1", "-j", "2")
    (folder / "printed.txt").write_text(printed, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def scores(course: Path) -> dict[str, GradeRow]:
    return grades(course, "ps1")


def automatic(row: GradeRow) -> dict[str, float | None]:
    return {name: row[name][0] for name in FULL}


@pytest.mark.parametrize("student", ["right", "no_tests"])
def test_right_solutions_have_full_marks_also_where_the_test_cells_were_deleted(
    scores: dict[str, GradeRow], student: str
) -> None:
    assert automatic(scores[student]) == FULL


def test_wrong_solutions_lose_what_they_got_wrong(scores: dict[str, GradeRow]) -> None:
    wrong = {"mean_tests": 0.0, "normed_tests": 3.0, "partial_tests": 3.0, "answer_tests": 0.0, "box_tests": 1.0}
    assert automatic(scores["wrong"]) == wrong
    assert set(automatic(scores["untouched"]).values()) == {0.0}


def test_patched_tools_and_edited_test_cells_earn_nothing(scores: dict[str, GradeRow]) -> None:
    assert set(automatic(scores["cheat"]).values()) == {0.0}
    assert set(automatic(scores["patches_tools"]).values()) == {0.0}
    assert automatic(scores["edits_tests"]) == {**FULL, "mean_tests": 0.0, "partial_tests": 0.0}


def test_what_cannot_be_judged_from_outside_waits_for_a_person_and_says_why(
    course: Path, scores: dict[str, GradeRow]
) -> None:
    printed = (course / "printed.txt").read_text(encoding="utf-8")
    for name in NOT_FROM_OUTSIDE:
        assert f"{name} cannot be judged outside of the kernel, for anybody: " in printed
        assert {row[name] for row in scores.values()} == {(None, None, True)}
    for line in (course / "reports/ps1/cells.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        assert (record["score"] is None) == (record["cell"] in NOT_FROM_OUTSIDE)
        assert record["score"] is not None or record["reason"]


def test_essays_wait_for_a_person_where_there_is_one(scores: dict[str, GradeRow]) -> None:
    assert scores["right"]["essay"] == (None, None, True)
    assert scores["untouched"]["essay"] == (0.0, None, False)


def test_nbgrader_goes_on_and_shows_the_reasons(course: Path) -> None:
    run(course, "nbgrader", "generate_feedback", "ps1", "--student", "wrong")
    page = (course / "feedback/wrong/ps1/week1.html").read_text(encoding="utf-8")
    assert "mean_tests: 0/2" in page
    assert "source_tests: not graded automatically: " in page


def test_nbgrader_alone_gives_the_cheat_full_marks(course: Path, scores: dict[str, GradeRow]) -> None:
    """The table in docs/interop.md says so: what is patched in a kernel is patched for the test cells as well."""
    run(course, "nbgrader", "autograde", "ps1", "--student", "cheat", "--force")
    assert scores["cheat"]["normed_tests"][0] == 0.0
    assert grades(course, "ps1")["cheat"]["normed_tests"][0] == FULL["normed_tests"]
