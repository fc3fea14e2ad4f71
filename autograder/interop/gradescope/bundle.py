"""The zip that an instructor uploads: all that grades one assignment in Gradescope's container, and nothing more.

    setup.sh, run_autograder     what the platform calls
    settings.json                what the instructor chose, the key of the random inputs
    wheels/, constraints.txt     the engine, the students' packages, and the versions of what they need
    course/                      the assignment, its hidden checks and its solutions

It holds the answers: whoever has it can grade, and cheat.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import distributions
from pathlib import Path

from autograder.assignment import Assignment
from autograder.course import COURSE_FILE
from autograder.errors import CourseError
from autograder.interop.gradescope.settings import SETTINGS_FILE, Settings
from autograder.notebook import WHEEL_PROJECT
from autograder.release import zipped
from autograder.wheels import build_engine_wheel, build_wheel

_SCRIPTS = ("setup.sh", "run_autograder")
_HERE = Path(__file__).parent
_GRADER_MIB = 512  # the grader itself and what its sandbox imports
_LEFT_OUT = {"__pycache__", ".ipynb_checkpoints", ".DS_Store"}


def write_bundle(assignment: Assignment, settings: Settings, file: Path) -> None:
    """Write the zip. The same course, settings and installed versions give the same bytes."""
    content = zipped(_files(assignment, settings), programs=_SCRIPTS)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def memory_mib(assignment: Assignment) -> int:
    """What the container needs, so that a submission that takes too much meets our limit and not the platform's."""
    limits = assignment.limits
    training = limits.training_mib if assignment.runtime == "keras" else 0
    return limits.memory_mib + training + _GRADER_MIB


def _files(assignment: Assignment, settings: Settings) -> dict[str, bytes]:
    files = {name: (_HERE / name).read_bytes() for name in _SCRIPTS}
    files[SETTINGS_FILE] = settings.encoded()
    files["constraints.txt"] = _constraints().encode()
    extras = ("grading", "tensorflow") if assignment.runtime == "keras" else ("grading",)
    wheels = [build_engine_wheel(extras)]
    wheels += [build_wheel(one) for one in assignment.course.student_packages if (one / WHEEL_PROJECT).is_file()]
    files.update({f"wheels/{name}": content for name, content in wheels})
    root = assignment.course.root
    for path in _course_files(assignment):
        if not path.resolve().is_relative_to(root):
            raise CourseError(path, "", "lies outside of the course's folder, so it cannot be exported")
        files[f"course/{path.relative_to(root).as_posix()}"] = path.read_bytes()
    return files


def _course_files(assignment: Assignment) -> Iterator[Path]:
    """Where they lie in the course: of the assignments this one only."""
    course = assignment.course
    yield course.root / COURSE_FILE
    yield from (path for path in course.suites.iterdir() if path.is_file())  # shared by all suites
    for folder in (assignment.folder, assignment.suite, assignment.solutions, *course.student_packages):
        for path in folder.rglob("*"):
            if path.is_file() and not _LEFT_OUT.intersection(path.relative_to(folder).parts):
                yield path


def _constraints() -> str:
    """The versions installed here: what was verified here is what grades there."""
    versions = {one.name.lower(): one.version for one in distributions() if one.name and "+" not in one.version}
    return "".join(f"{name}=={version}\n" for name, version in sorted(versions.items()))
