"""What students get, as a folder or a zip: notebooks, the stub module and the files beside them. Nothing hidden.

The same lesson and stub give the same bytes, so notebooks can be checked in and compared (`release --check`).
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from autograder.assignment import Assignment
from autograder.errors import CourseError
from autograder.leaks import require_nothing_hidden
from autograder.lesson import Lesson, read_lesson
from autograder.notebook import WHEEL_PROJECT, notebook, notebook_name
from autograder.quiz import QUIZ_FILE
from autograder.quiz.editions import COMMON, Editions
from autograder.quiz.pages import Pages, template_name
from autograder.wheels import build_wheel

PUBLIC_CHECKS = "test_public.py"
CONTRACT = "assignment.json"  # which questions there are: read by the students' `pack`
DATA_FOLDER = "data"


def write_notebooks(assignment: Assignment) -> list[Path]:
    """Make the notebook of every lesson of the assignment, in its own folder; of a quiz, the answers to fill in too."""
    made = _made(assignment, _lessons(assignment))
    for name, text in made.items():
        (assignment.folder / name).write_text(text, encoding="utf-8")
    return [assignment.folder / name for name in made]


def check_release(assignment: Assignment) -> list[str]:
    """How the notebooks that are checked in differ from what would be made now; nothing where they do not."""
    expected = _made(assignment, _lessons(assignment))
    differences = []
    for name, made in expected.items():
        path = assignment.folder / name
        if not path.is_file():
            differences.append(f"{path}: is not there")
        elif path.read_text(encoding="utf-8") != made:
            differences.append(f"{path}: {_first_difference(path.read_text(encoding='utf-8'), made)}")
    strays = sorted(path for path in assignment.folder.glob("*.ipynb") if path.name not in expected)
    return differences + [f"{path}: no lesson makes this notebook" for path in strays]


def release(assignment: Assignment, out: Path, languages: Sequence[str] = (), student: str | None = None) -> list[Path]:
    """Write the folder `out` that students get, in those of `languages` that have a lesson (all where none is named).

    Of a quiz, `student` gets an edition of their own; the same one every time.

    Raises:
        CourseError: a lesson is incomplete, or a file holds something that students must not see. Nothing is
            written then.
    """
    files = _released_files(assignment, languages, student)
    for name, content in files.items():
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(content)
    return [out / name for name in files]


def release_zip(assignment: Assignment, file: Path, languages: Sequence[str] = (), student: str | None = None) -> None:
    """Write what `release` writes as one zip file without a top folder, with the same bytes every time."""
    content = zipped(_released_files(assignment, languages, student))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def zipped(files: Mapping[str, bytes], programs: Collection[str] = ()) -> bytes:
    """A zip archive of these files, with the same bytes every time; `programs` may be executed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(name)  # its date is 1980, always
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = (0o755 if name in programs else 0o644) << 16
            archive.writestr(info, files[name])
    return stream.getvalue()


def _released_files(assignment: Assignment, languages: Sequence[str], student: str | None) -> dict[str, bytes]:
    """Names in the released folder, and contents, among which nothing is hidden."""
    chosen = [lesson for lesson in _lessons(assignment) if not languages or lesson.language in languages]
    if not chosen:
        raise CourseError(assignment.folder, "lesson", f"there is none in {', '.join(languages)}")
    edition = COMMON
    if student is not None:
        if assignment.quiz is None:
            raise CourseError(assignment.folder / QUIZ_FILE, "", "only a quiz has an edition for each student")
        edition = Editions(assignment.course.seed_key, assignment.name).code(student)
    sources = [path for path in (assignment.folder / PUBLIC_CHECKS,) if path.is_file() or not assignment.quiz]
    sources += [] if assignment.quiz else [assignment.stub]
    sources += sorted(assignment.folder.glob("*.po"))
    sources += sorted(path for path in (assignment.folder / DATA_FOLDER).rglob("*") if path.is_file())
    sources += [file for lesson in chosen for file in lesson.linked_files()]
    files = {name: text.encode() for name, text in _made(assignment, chosen, edition).items()}
    files[CONTRACT] = _contract(assignment).encode()
    if assignment.quiz:
        files[QUIZ_FILE] = Pages(assignment, "en", edition).questions().encode()
    for path in sources:
        name = path.relative_to(assignment.folder).as_posix()
        if not path.resolve().is_relative_to(assignment.folder.resolve()):
            raise CourseError(path, "", "lies outside of the assignment's folder, so it cannot be released")
        if not path.is_file():
            raise CourseError(path, "", "the file does not exist, but students need it")
        if name not in files:
            files[name] = path.read_bytes()
    for package in assignment.course.student_packages:
        if (package / WHEEL_PROJECT).is_file():
            name, content = build_wheel(package)
            files[name] = content
    require_nothing_hidden(assignment, files)
    return files


def _made(assignment: Assignment, lessons: Sequence[Lesson], edition: str = COMMON) -> dict[str, str]:
    """What is made from lessons, by name: a notebook each, and of a quiz the answers to fill in."""
    made = {notebook_name(assignment, lesson.language): notebook(assignment, lesson, edition) for lesson in lessons}
    for lesson in lessons if assignment.quiz else ():
        made[template_name(lesson.language)] = Pages(assignment, lesson.language, edition).template()
    return made


def _contract(assignment: Assignment) -> str:
    """What a submission has to define, for each question."""
    questions = {question.id: list(question.names) for question in assignment.questions}
    if assignment.quiz:  # answers may stand under other names too
        questions = {question.id: [question.id] for question in assignment.questions}
    contract = {"format": 1, "assignment": assignment.name, "module": assignment.module, "questions": questions}
    return json.dumps(contract, indent=1) + "\n"


def _lessons(assignment: Assignment) -> list[Lesson]:
    paths = sorted({assignment.folder / "lesson.en.md", *assignment.folder.glob("lesson.*.md")})
    questions = tuple(question.id for question in assignment.questions)
    return [read_lesson(path, questions) for path in paths]


def _first_difference(found: str, made: str) -> str:
    """Which cell is the first that differs."""
    try:
        old, new = json.loads(found)["cells"], json.loads(made)["cells"]
        sources = [["".join(cell["source"]) for cell in cells] for cells in (old, new)]
    except (ValueError, KeyError, TypeError):
        return "is not what the lesson makes now"
    for number, (before, after) in enumerate(zip(*sources, strict=False), 1):
        if before != after:
            return f"cell {number} is not what the lesson and the stub make now: {after.partition(chr(10))[0]!r}"
    if len(old) != len(new):
        return f"has {len(old)} cells, the lesson makes {len(new)}"
    return "was changed by hand (outputs, metadata or layout)"
