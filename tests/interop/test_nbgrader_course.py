"""A course of ours at home in nbgrader: exported, released, collected, graded on both routes, explained, exported."""

from __future__ import annotations

import csv
import json
import shutil
import textwrap
import time
import zipfile
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from nbgrader_tools import GradeRow, cell, comments, grade_id, grades, read_cells, run, solved, write_notebook
from toy_course import TOY_FILES

pytestmark = [pytest.mark.interop, pytest.mark.bubblewrap]

FILES = {
    **TOY_FILES,
    "assignments/sums/test_public.py": '"""Nothing is public."""\n',
    "assignments/sums/lesson.en.md": """
        # Sums

        <!-- setup -->

        The first question.

        <!-- question: running_sum -->

        ```python
        sums = [running_sum(np.ones(n)) for n in (1, 2)]
        ```

        <!-- question: spread -->
        <!-- question: counter_step -->
    """,
}
QUESTIONS = {"running_sum": 3.0, "spread": 2.0, "counter_step": 2.0}
RIGHT = {
    "running_sum": "def running_sum(x):\n    return np.array([x[: n + 1].sum() for n in range(len(x))])",
    "spread": "def spread(x):\n    return sorted(x)[0], sorted(x)[-1]",
    "counter_step": "def counter_step(x, last):\n    total = running_sum(x) + (last or 0)\n    return total, total[-1]",
    "written_answer": "The second one: I forgot that sorted makes a list.",
}
CHEAT = "np.testing.assert_allclose = lambda *a, **k: None"
ZEROS = "def running_sum(x):\n    return x * 0 - 1"
EXTRA = "np.testing.assert_allclose(running_sum(np.arange(3)), [0, 1, 3])", "extra"
PATCH = "import autograder.interop.cell\n\nautograder.interop.cell.points = lambda *a, **k: 2.0"


def handed_in(released: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Notebooks by student."""
    right = solved(released, RIGHT)
    skips = {**RIGHT, "running_sum": "def running_sum(x):\n    return np.cumsum(x) - x[0]"}
    bare = [one for one in right if not grade_id(one)]
    code = [one for one in right if grade_id(one) in QUESTIONS]
    first = right.index(code[0])
    stale = {**code[0], "source": ZEROS}
    counter = RIGHT["counter_step"].split("\n", 1)
    return {
        "right": right,
        "half": solved(released, skips),
        "untouched": released,
        "cheat": [*released[:2], cell(CHEAT), *solved(released, {"running_sum": ZEROS})[2:]],
        "patch": [*released[:2], cell(PATCH), *released[2:]],
        "deleted": [*bare, cell("\n\n".join(one["source"] for one in code))],
        "copied": [*right[:first], stale, *right[first:], right[-1], *(one for one in right if grade_id(one))],
        "split": [
            cell("def helper(total):\n    return total, total[-1]"),
            {**code[2], "source": f"{counter[0]}\n    return helper(running_sum(x) + (last or 0))"},
            *(one for one in reversed(right) if one is not code[2]),
        ],
        "forged": [
            {**one, "metadata": {"nbgrader": {"grade_id": grade_id(one), "points": 99, "grade": "yes"}}}
            for one in solved(released, {})
        ],
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Holds toy/, the course, and class/, the same notebooks as `autograder grade` takes them."""
    folder = tmp_path_factory.mktemp("ours")
    for name, text in FILES.items():
        path = folder / "toy" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text).lstrip(), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def course(folder: Path) -> Path:
    """The exported course, released."""
    print("nbgrader", version("nbgrader"))
    run(folder, "autograder", "export", "nbgrader", "course", "--course", "toy", "--written-points", "2")
    source = folder / "course/source/sums/sums.ipynb"
    write_notebook(source, [*read_cells(source), cell(*EXTRA, points=1)])  # instructors add what they like
    run(folder / "course", "nbgrader", "generate_assignment", "sums")
    return folder / "course"


@pytest.fixture(scope="module")
def collected(folder: Path, course: Path) -> Path:
    """What students handed in, some of it through zip_collect."""
    archive = course / "downloaded/sums/archive"
    for student, cells in handed_in(read_cells(course / "release/sums/sums.ipynb")).items():
        path = folder / "class" / f"{student}.ipynb"
        write_notebook(path, cells)
        if student in ("right", "half"):
            archive.mkdir(parents=True, exist_ok=True)
            with zipfile.ZipFile(archive / f"{student}.zip", "w") as zipped:
                zipped.write(path, "homework/sums.ipynb")
        elif student == "untouched":
            write_notebook(archive / student / "sums.ipynb", cells)
        else:
            write_notebook(course / f"submitted/{student}/sums/sums.ipynb", cells)
    run(course, "nbgrader", "zip_collect", "sums")
    (folder / "class/broken.ipynb").write_text('{"cells": [{"cell_type": "code"')
    for student, name in (("broken", "sums"), ("right", "my homework")):
        target = course / "submitted" / (student if student == "broken" else "renamed") / "sums" / f"{name}.ipynb"
        target.parent.mkdir(parents=True)
        shutil.copy(folder / "class" / f"{student}.ipynb", target)
    shutil.copy(folder / "class/right.ipynb", folder / "class/renamed.ipynb")
    (course / "submitted/right/sums/data.csv").symlink_to("/etc/passwd")
    (course / "submitted/cheat/sums/assignment.json").mkdir()  # a file of the source folder
    (course / "submitted/cheat/sums/assignment.json/x.txt").write_text("x")
    return course


@pytest.fixture(scope="module")
def graded(collected: Path) -> Path:
    """Graded on the recommended route."""
    started = time.monotonic()
    printed = run(collected, "autograder", "grade", "--nbgrader", ".", "-a", "sums", "-j", "2")
    count = len(list((collected / "submitted").iterdir()))
    print(f"{(time.monotonic() - started) / count:.2f} s for each of {count} submissions")
    assert f"{count} submissions, isolation " in " ".join(printed.split())
    return collected


@pytest.fixture(scope="module")
def scores(graded: Path) -> dict[str, GradeRow]:
    return grades(graded, "sums")


def automatic(row: GradeRow) -> dict[str, float | None]:
    return {name: row[f"{name}_tests"][0] for name in QUESTIONS}


def test_the_source_passes_its_own_tests(course: Path) -> None:
    assert "Success! Your notebook passes all the tests." in run(
        course, "nbgrader", "validate", "source/sums/sums.ipynb"
    )


def test_the_release_holds_neither_tests_nor_solutions(course: Path) -> None:
    for path in (course / "release").rglob("*.ipynb"):
        text = path.read_text(encoding="utf-8")
        assert not [
            hidden for hidden in ("autograder.interop", "points(", "cumsum", "SOLUTION", "HIDDEN") if hidden in text
        ]
        assert text.count("raise NotImplementedError") == len(QUESTIONS)
    assert not (course / "release/sums/grading").exists()


def test_both_ways_to_grade_give_equal_scores_for_every_question(folder: Path, scores: dict[str, GradeRow]) -> None:
    run(folder, "autograder", "grade", "class", "-a", "sums", "--course", "toy", "-o", "out", "-j", "2")
    lines = (folder / "out/results.jsonl").read_text(encoding="utf-8").splitlines()
    expected = {
        result["student"]: {question["id"]: question["score"] for question in result["questions"]}
        for result in map(json.loads, lines)
    }
    assert {student: automatic(row) for student, row in scores.items()} == expected


@pytest.mark.parametrize("student", ["right", "deleted", "copied", "split", "renamed"])
def test_what_was_done_to_cells_does_not_matter(graded: Path, scores: dict[str, GradeRow], student: str) -> None:
    assert automatic(scores[student]) == QUESTIONS
    kept = [grade_id(one) for one in read_cells(graded / f"autograded/{student}/sums/sums.ipynb") if grade_id(one)]
    assert sorted(kept) == sorted([*QUESTIONS, *(f"{name}_tests" for name in QUESTIONS), "written_answer", "extra"])
    assert scores[student]["extra"] == (1.0, None, False)


@pytest.mark.parametrize("student", ["untouched", "cheat", "patch", "forged", "broken"])
def test_nothing_done_earns_nothing(scores: dict[str, GradeRow], student: str) -> None:
    assert set(automatic(scores[student]).values()) == {0.0}
    assert scores[student]["written_answer"] == scores[student]["extra"] == (0.0, None, False)


def test_partial_credit_comes_with_its_reason(graded: Path, scores: dict[str, GradeRow]) -> None:
    assert automatic(scores["half"]) == {"running_sum": 1.0, "spread": 2.0, "counter_step": 2.0}
    said = comments(graded, "sums", "half")
    assert "This is what comes out when the first entry is left out." in said["running_sum"]
    assert "spread: 2/2 (accepted)" in said["spread"]


def test_links_that_were_handed_in_are_not_followed(graded: Path) -> None:
    assert not list(graded.glob("autograded/right/sums/data.csv"))


def test_grades_of_people_are_kept(graded: Path) -> None:
    from nbgrader.api import Gradebook

    given = {"right": ("written_answer", 1.5), "half": ("running_sum_tests", 2.5)}
    with Gradebook(f"sqlite:///{graded / 'gradebook.db'}") as gradebook:
        for student, (name, points) in given.items():
            grade = gradebook.find_grade(name, "sums", "sums", student)
            assert grade.needs_manual_grade == (student == "right")
            grade.manual_score, grade.needs_manual_grade = points, False
        gradebook.find_comment("written_answer", "sums", "sums", "right").manual_comment = "Nicely said."
        gradebook.db.commit()
    notebook = graded / "submitted/half/sums/sums.ipynb"
    write_notebook(notebook, solved(read_cells(notebook), RIGHT))  # handed in again
    assert "(10 unchanged)" in run(graded, "autograder", "grade", "--nbgrader", ".", "-a", "sums", "-j", "2")
    assert grades(graded, "sums")["half"]["running_sum_tests"] == (3.0, 2.5, True)
    assert grades(graded, "sums")["right"]["written_answer"] == (None, 1.5, False)
    assert comments(graded, "sums", "right")["written_answer"] == "Nicely said."


def test_feedback_and_export_go_on(graded: Path) -> None:
    from nbgrader.api import Gradebook

    run(graded, "nbgrader", "generate_feedback", "sums", "--student", "right")
    page = (graded / "feedback/right/sums/sums.html").read_text(encoding="utf-8")
    assert "The running sum of random numbers." in page
    assert "Nicely said." in page
    with Gradebook(f"sqlite:///{graded / 'gradebook.db'}") as gradebook:
        gradebook.update_or_create_student("right", last_name='Kim, "Min"', first_name="=1+1")
    run(graded, "nbgrader", "export")
    with (graded / "grades.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["SIS Login ID"]: row for row in csv.DictReader(file)}
    assert rows["right"]["Student"] == 'Kim, "Min", =1+1'
    assert rows["right"]["sums"] == "9.5"
    assert rows["half"]["sums"] == ""  # waits for a person
    assert rows[""]["sums"] == "10"


def test_formgrader_sees_who_waits_for_a_person(graded: Path) -> None:
    from nbgrader.apps.api import NbGraderAPI
    from nbgrader.coursedir import CourseDirectory

    found = NbGraderAPI(CourseDirectory(root=str(graded))).get_submissions("sums")
    assert {one["student"] for one in found if one["autograded"]} == {
        one.name for one in (graded / "submitted").iterdir()
    }
    assert "half" in {one["student"] for one in found if one["needs_manual_grade"]}


def autograded(course: Path, scores: dict[str, GradeRow], *chosen: str) -> dict[str, GradeRow]:
    """The gradebook after `nbgrader autograde` of some students."""
    others = ",".join(sorted(set(scores) - set(chosen)))
    started = time.monotonic()
    run(course, "nbgrader", "autograde", "sums", "--force", f"--CourseDirectory.student_id_exclude={others}")
    print(f"{(time.monotonic() - started) / len(chosen):.2f} s for each of {len(chosen)} submissions")
    return grades(course, "sums")


def test_nbgraders_own_autograde_gives_the_same(graded: Path, scores: dict[str, GradeRow]) -> None:
    found = autograded(graded, scores, "right", "patch")
    for student in ("right", "patch"):
        assert automatic(found[student]) == automatic(scores[student])
        assert found[student]["extra"] == scores[student]["extra"]


def test_test_cells_in_the_students_kernel_give_the_same_but_can_be_patched(
    graded: Path, scores: dict[str, GradeRow]
) -> None:
    config = graded / "nbgrader_config.py"
    lines = config.read_text(encoding="utf-8").splitlines()
    config.write_text("\n".join(line for line in lines if "PREPROCESSORS" not in line))
    found = autograded(graded, scores, "right", "patch")
    assert automatic(found["right"]) == automatic(scores["right"])
    assert automatic(found["patch"]) == dict.fromkeys(QUESTIONS, 2.0)  # docs/interop.md says so
