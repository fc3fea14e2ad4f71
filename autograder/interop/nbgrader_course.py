"""A course folder for nbgrader: source notebooks, its configuration, and what its test cells need to grade.

The folder stands alone: `course.toml` and `grading/` hold a copy of the assignments, suites and solutions. Like source/
they are the instructor's; students get what `nbgrader generate_assignment` writes to `release/`.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from autograder.assignment import Assignment
from autograder.course import COURSE_FILE, Course
from autograder.errors import CourseError
from autograder.interop.solution_cells import SolutionCells
from autograder.lesson import read_lesson
from autograder.notebook import notebook
from autograder.release import release

GRADING = "grading"  # the folder with the copy of the course
WRITTEN = "written_answer"  # grade_id of the cell that people grade
_LEFT_OUT = shutil.ignore_patterns("__pycache__", "build", "dist", "*.egg-info", "*.ipynb")
_CONFIG = """\
# Made by `autograder export nbgrader`; made anew by the next one.
from autograder.interop.nbgrader_execute import PREPROCESSORS

c = get_config()

c.CourseDirectory.course_id = {course_id!r}

# What students find where a solution was: a function that is not written yet, an answer that is not given yet.
c.ClearSolutions.code_stub = {{"python": "raise NotImplementedError", "answers": ""}}
c.ClearSolutions.text_stub = {text_stub!r}

# `nbgrader autograde` grades what was handed in in our sandbox. Without this line it runs the test cells in the kernel
# that ran the student's code, which may have patched anything.
c.Autograde.autograde_preprocessors = PREPROCESSORS
c.GradeOutside.language = {language!r}

# The first test cell of a notebook waits until all of it is graded; the lesson's own cells may train a network.
c.Execute.timeout = 900
c.ExecutePreprocessor.timeout = 900

# `nbgrader zip_collect A` reads downloaded/A/archive/: STUDENT.zip, or STUDENT/NOTEBOOK.ipynb.
c.FileNameCollectorPlugin.named_regexp = r".*/extracted/(?P<student_id>[^/]+)/(?:.*/)?(?P<file_id>[^/]+)$"

# `nbgrader export` writes a CSV file that Canvas imports.
c.ExportApp.plugin_class = "autograder.interop.nbgrader_export.CanvasExportPlugin"
"""
_TEXTS = {
    "en": {
        "tests": "# Graded after you hand in.",
        "written": "## In your own words\n\nWhich question took you longest, and what made it click in the end? Two or"
        " three sentences.",
        "text_stub": "Write your answer here.",
        "example": "The backward pass took longest. It clicked when I drew which arrow leads where.",
    },
    "ko": {
        "tests": "# 제출한 다음에 채점됩니다.",
        "written": "## 나의 말로\n\n어느 문제에서 가장 오래 고민했고, 무엇 덕분에 풀렸나요? 두세 문장이면 됩니다.",
        "text_stub": "여기에 답을 적어 주세요.",
        "example": "역방향 계산이 가장 오래 걸렸습니다. 화살표를 하나씩 그려 보고 나서야 이해했습니다.",
    },
}


def export(
    assignments: Sequence[Assignment], folder: Path, language: str = "en", written_points: float = 0
) -> list[Path]:
    """Write or renew the course folder; returns the source notebooks.

    What nbgrader keeps in the folder (gradebook, submissions, grades) is not touched.

    Raises:
        CourseError: an assignment has no lesson in the language, or the folder holds another kind of course.
    """
    _write_grading(assignments, folder)
    texts = _TEXTS[language]
    course = assignments[0].course
    config = _CONFIG.format(course_id=_course_id(course), text_stub=texts["text_stub"], language=language)
    (folder / "nbgrader_config.py").write_text(config, encoding="utf-8")
    return [_write_source(assignment, folder, language, written_points) for assignment in assignments]


def tests_id(question: str) -> str:
    """The grade_id of a question's test cell; that of its solution cell is the question's id."""
    return f"{question}_tests"


def _course_id(course: Course) -> str:
    return re.sub(r"[^a-z0-9]+", "-", course.title.en.lower()).strip("-") or "course"


def _write_grading(assignments: Sequence[Assignment], folder: Path) -> None:
    course = assignments[0].course
    if folder.resolve() == course.root:
        raise CourseError(folder, "", "is the course itself; choose another folder for nbgrader's")
    copy = folder / GRADING
    if (folder / COURSE_FILE).exists() and not copy.is_dir():
        raise CourseError(folder / COURSE_FILE, "", "is there already, and not from an earlier export")
    for name in ("assignments", "solutions", "suites"):
        target: Path = copy / name
        source: Path = getattr(course, name)
        target.mkdir(parents=True, exist_ok=True)
        for one in assignments:
            shutil.rmtree(target / one.name, ignore_errors=True)
            if (source / one.name).is_dir():
                shutil.copytree(source / one.name, target / one.name, ignore=_LEFT_OUT)
        for file in source.glob("*.py"):  # what all suites share
            shutil.copy2(file, target)
    for package in course.student_packages:
        shutil.copytree(package, copy / package.name, ignore=_LEFT_OUT, dirs_exist_ok=True)
    lines = [
        "# Made by `autograder export nbgrader`. `seed_key` is secret: it keys the random inputs of the hidden checks.",
        "format = 1",
        f"title = {{ en = {_quoted(course.title.en)}, ko = {_quoted(course.title.ko)} }}",
        f"seed_key = {_quoted(course.seed_key)}",
        *(f'{name} = "{GRADING}/{name}"' for name in ("assignments", "solutions", "suites")),
        f"student_packages = {json.dumps([f'{GRADING}/{package.name}' for package in course.student_packages])}",
    ]
    (folder / COURSE_FILE).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # a basic string of TOML escapes as JSON does


def _write_source(assignment: Assignment, folder: Path, language: str, written_points: float) -> Path:
    """The released files with the notebook in its place, with solutions and test cells."""
    out = folder / "source" / assignment.name
    shutil.rmtree(out, ignore_errors=True)
    release(assignment, out, [language])
    for made in out.glob("*.ipynb"):
        made.unlink()
    lesson = read_lesson(assignment.folder / f"lesson.{language}.md", tuple(one.id for one in assignment.questions))
    document = json.loads(notebook(assignment, lesson))
    cells = list(_cells(assignment, document["cells"], _TEXTS[language], language, written_points))
    for number, cell in enumerate(cells):
        cell["id"] = f"cell-{number}"
    document["cells"] = cells
    if assignment.quiz:  # which of the stubs in nbgrader_config.py takes the place of a solution
        document["metadata"]["kernelspec"]["language"] = "answers"
    path = out / f"{assignment.module}.ipynb"
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def _cells(
    assignment: Assignment, cells: Sequence[dict[str, Any]], texts: dict[str, str], language: str, points: float
) -> Iterator[dict[str, Any]]:
    solutions = SolutionCells(assignment)
    packing = next((n for n, cell in enumerate(cells) if "pack" in cell["metadata"].get("tags", ())), len(cells) + 1)
    tests: dict[str, Any] | None = None  # comes after the cell that runs the public checks, where there is one
    for cell in cells[: packing - 1]:  # nbgrader collects; what is said about packing goes too
        tags = cell["metadata"].get("tags", ())
        if tests and "check" not in tags:
            yield tests
            tests = None
        if "question" in tags:
            question = cell["metadata"]["autograder"]["question"]
            source = solutions.fill(question, "".join(cell["source"]))
            yield _code(source, _marks(question, solution=True))
            tests = _tests(assignment, question, texts, language)
        else:
            yield cell
    if tests:
        yield tests
    yield {"cell_type": "markdown", "metadata": {}, "source": texts["written"]}
    marks = _marks(WRITTEN, solution=True, points=points)
    yield {"cell_type": "markdown", "metadata": {"nbgrader": marks}, "source": texts["example"]}


def _tests(assignment: Assignment, question: str, texts: dict[str, str], language: str) -> dict[str, Any]:
    asked = f'"{question}", "{assignment.module}.ipynb", assignment="{assignment.name}", lang="{language}"'
    source = f"""\
{texts["tests"]}
### BEGIN HIDDEN TESTS
from autograder.interop.cell import points

points({asked})
### END HIDDEN TESTS"""
    return _code(source, _marks(tests_id(question), points=assignment.question(question).points))


def _code(source: str, marks: dict[str, Any]) -> dict[str, Any]:
    return {"cell_type": "code", "metadata": {"nbgrader": marks}, "source": source, "execution_count": None,
            "outputs": []}  # fmt: skip


def _marks(grade_id: str, *, solution: bool = False, points: float | None = None) -> dict[str, Any]:
    """nbgrader's metadata, schema version 3. A solution with points is one that people grade."""
    marks: dict[str, Any] = {
        "schema_version": 3,
        "grade_id": grade_id,
        "grade": points is not None,
        "solution": solution,
        "locked": points is not None and not solution,
        "task": False,
    }
    return marks if points is None else {**marks, "points": points}
