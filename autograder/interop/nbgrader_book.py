"""An nbgrader course as nbgrader sees it: its configuration, its cells, and grades written through its own API.

Grades given by people are never touched; where there are some and the automatic score changed, nbgrader shows them for
review, as after an autograde of its own.
"""

from __future__ import annotations

import contextlib
import json
import shutil
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
import nbformat
from nbgrader.api import Gradebook, GradeCell, MissingEntry, Notebook, SolutionCell, TaskCell
from nbgrader.apps.baseapp import NbGrader
from nbgrader.converters import Autograde
from nbgrader.preprocessors import AssignLatePenalties, SaveAutoGrades
from nbgrader.utils import is_ignored, parse_utc
from sqlalchemy.exc import SAWarning

from autograder.errors import CourseError, Rejected
from autograder.interop.nbgrader_master import MasterCell, Shown
from autograder.submission.folder import list_folder, read_regular_file

_LOCKED_MODE, _SHARED_MODE = 0o444, 0o664
STAMP = "autograder"  # in the metadata of an autograded notebook: what it was made from


class MasterNotebook(msgspec.Struct, frozen=True):
    """A notebook of an assignment, and its cells in order."""

    name: str
    cells: tuple[MasterCell, ...]


class Book:
    """One assignment of the nbgrader course in a folder."""

    def __init__(self, folder: Path, assignment: str) -> None:
        self._app = NbGrader()
        self._app.log_level = "WARN"
        self._app.initialize(argv=[], root=str(folder.resolve()))
        self._course = self._app.coursedir
        self.assignment = assignment
        self.root = Path(self._course.root)
        self.notebooks = tuple(self._masters())

    def open(self) -> Any:
        """The gradebook, as a context manager."""
        return Gradebook(self._course.db_url, self._course.course_id)

    def path(self, step: str, student: str = ".") -> Path:
        """Such as the folder of a student's submission; `step` is "source", "release", "submitted" or "autograded"."""
        named = getattr(self._course, f"{step}_directory")
        return Path(self._course.format_path(named, student, self.assignment))

    def submissions(self) -> list[tuple[str, Path]]:
        """Student and folder of everything that was handed in for the assignment, sorted."""
        pattern = self.path("submitted", "*")
        root, below = Path(pattern.anchor), pattern.relative_to(pattern.anchor)
        position = below.parts.index("*")
        found = [path for path in root.glob(str(below)) if path.is_dir()]
        return sorted((path.relative_to(root).parts[position], path) for path in found)

    def source_notebook(self, name: str) -> list[dict[str, Any]]:
        """The cells of a source notebook, with solutions; nothing where the file is not there."""
        return _cells_of(self.path("source") / f"{name}.ipynb")

    def stamp(self, student: str, notebook: str) -> Any:
        """What the student's autograded notebook was made from; None where nobody or nbgrader itself made it."""
        try:
            document = json.loads((self.path("autograded", student) / f"{notebook}.ipynb").read_bytes())
            return document["metadata"].get(STAMP)
        except (OSError, ValueError, KeyError, AttributeError, TypeError):
            return None

    def write(
        self,
        student: str,
        submitted: Path,
        notebooks: Mapping[str, Any],
        tests: Mapping[str, Mapping[str, Shown]],
        comments: Mapping[str, Mapping[str, str]],
    ) -> None:
        """Put a student's grades, comments and autograded notebooks where nbgrader looks for them.

        `tests` and `comments` are by notebook, then by the grade_id of the test or solution cell.
        """
        out = self.path("autograded", student)
        self._copy_files(submitted, out)
        with self.open() as gradebook, warnings.catch_warnings():
            warnings.simplefilter("ignore", SAWarning)  # about the order in which nbgrader adds a submission's parts
            gradebook.update_or_create_student(student)
            timestamp = _timestamp(submitted)
            known = {"timestamp": timestamp} if timestamp else {}
            gradebook.update_or_create_submission(self.assignment, student, **known)
        for name, node in notebooks.items():
            where = {"notebook": name, "assignment": self.assignment, "student": student}
            resources = {"nbgrader": {**where, "db_url": self._course.db_url}}
            SaveAutoGrades(parent=self._app).preprocess(
                node, resources
            )  # of what people grade: whether it was answered
            with self.open() as gradebook:
                save(gradebook, where, tests[name], comments[name])
            AssignLatePenalties(parent=self._app).preprocess(node, resources)
            nbformat.write(node, out / f"{name}.ipynb")
        mode = _SHARED_MODE if self._course.groupshared else _LOCKED_MODE
        for path in out.rglob("*"):
            if path.is_file():
                path.chmod(mode)

    def _copy_files(self, submitted: Path, out: Path) -> None:
        """The files beside the notebooks: those of the source folder, and the student's that are not among them."""
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir(parents=True)
        source = self.path("source")
        theirs = {source / name for name in Autograde(parent=self._app).exclude_overwriting.get(self.assignment, [])}
        for file in source.rglob("*"):
            if file.is_file() and file.suffix != ".ipynb" and file not in theirs:
                target = out / file.relative_to(source)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, target)
        for entry in list_folder(submitted)[0]:  # no links
            target = out / entry.name
            if (
                target.suffix == ".ipynb"
                or target.exists()
                or is_ignored(str(submitted / entry.name), self._course.ignore)
            ):
                continue
            with contextlib.suppress(Rejected, OSError):  # too large, or a folder with the name of a file
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(entry.read())

    def _masters(self) -> list[MasterNotebook]:
        found = []
        database = Path(self._course.db_url.removeprefix("sqlite:///"))
        if database.is_file() or not self._course.db_url.startswith("sqlite:"):  # opening one would make it
            with self.open() as gradebook, contextlib.suppress(MissingEntry):
                notebooks = gradebook.find_assignment(self.assignment).notebooks
                found = [MasterNotebook(one.name, tuple(self._cells(one))) for one in notebooks]
        if not found:
            problem = f"no notebook of {self.assignment}; run `nbgrader generate_assignment {self.assignment}` first"
            raise CourseError(self.root, "gradebook", problem)
        return sorted(found, key=lambda one: one.name)

    def _cells(self, notebook: Notebook) -> Sequence[MasterCell]:
        order = [_grade_id(cell) for cell in self.source_notebook(notebook.name)]
        grades = {cell.name: cell.max_score for cell in notebook.grade_cells if isinstance(cell, GradeCell)}
        tasks = {cell.name: cell.max_score for cell in notebook.task_cells if isinstance(cell, TaskCell)}
        solutions = {cell.name for cell in notebook.solution_cells if isinstance(cell, SolutionCell)}
        cells = [
            MasterCell(
                one.name, one.cell_type, one.source or "", one.checksum, one.name in grades, one.name in solutions,
                bool(one.locked), one.name in tasks, grades.get(one.name, tasks.get(one.name)),
            )
            for one in notebook.source_cells
        ]  # fmt: skip
        return sorted(cells, key=lambda cell: order.index(cell.name) if cell.name in order else len(order))


def save(
    gradebook: Gradebook, where: Mapping[str, str], tests: Mapping[str, Shown], comments: Mapping[str, str]
) -> None:
    """Write automatic scores and comments. A cell without a score waits for a person, and so does one that has two."""
    for cell, shown in tests.items():
        grade = gradebook.find_grade(cell, **where)
        grade.auto_score = shown.score
        grade.needs_manual_grade = shown.score is None or grade.manual_score is not None
    for cell, text in comments.items():
        gradebook.find_comment(cell, **where).auto_comment = text
    gradebook.db.commit()


def _grade_id(cell: Mapping[str, Any]) -> str:
    return str(cell.get("metadata", {}).get("nbgrader", {}).get("grade_id", ""))


def _cells_of(path: Path) -> list[dict[str, Any]]:
    """The cells of a notebook of the instructor's."""
    try:
        cells: list[dict[str, Any]] = nbformat.read(path, as_version=4).cells
    except FileNotFoundError:
        return []
    return cells


def _timestamp(submitted: Path) -> Any:
    """When it was handed in, as nbgrader wrote it down; None where that is not there or no time."""
    try:
        return parse_utc(read_regular_file(submitted / "timestamp.txt", "timestamp.txt").decode().strip() or None)
    except (Rejected, ValueError, OverflowError, UnicodeDecodeError):
        return None
