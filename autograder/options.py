"""Options that several commands share, and what they stand for: a course's assignments, an isolation level."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from autograder.assignment import Assignment
from autograder.conditions import Conditions, Device, ProfileName
from autograder.course import COURSE_FILE, Course
from autograder.errors import AutograderError
from autograder.sandbox.levels import LEVELS
from autograder.terminal import USAGE, stop


class Language(StrEnum):
    """Languages of feedback and notebooks."""

    en = "en"
    ko = "ko"


AUTO = "auto"

CourseOption = Annotated[
    Path, typer.Option("--course", metavar="DIR", help=f"Folder that holds {COURSE_FILE}.", show_default="this folder")
]
JobsOption = Annotated[int, typer.Option("--jobs", "-j", min=1, help="Grading processes.", show_default="one a core")]
LanguageOption = Annotated[Language, typer.Option("--lang", help="Language of messages and report.")]
IsolationOption = Annotated[
    str,
    typer.Option(
        "--isolation",
        metavar="LEVEL",
        help=f"{', '.join((AUTO, *LEVELS))}. auto takes the strongest that works here, never the"
        " weakest (limits), which has to be asked for by name. See `autograder doctor`.",
    ),
]
ProfileOption = Annotated[
    ProfileName,
    typer.Option(
        "--profile",
        help="How Keras models are trained and what is demanded of them: sample for a laptop, full for a GPU and the"
        " whole data sets.",
    ),
]
DeviceOption = Annotated[
    Device,
    typer.Option("--device", help="What Keras models are trained on; students' own code stays on the processor."),
]
AssignmentsOption = Annotated[
    list[str] | None, typer.Option("--assignment", "-a", metavar="NAME", help="May be repeated.", show_default="all")
]
HERE = Path()
CORES = os.cpu_count() or 1


def chosen_conditions(profile: ProfileName, device: Device) -> Conditions:
    """How models are trained; the command ends where a GPU is asked for and there is none."""
    from autograder.training.gpu import gpu_devices

    if device is Device.gpu:
        try:
            gpu_devices()
        except AutograderError as error:
            stop(str(error), USAGE)
    return Conditions(profile, device)


def load_assignments(course: Path, names: list[str] | None) -> list[Assignment]:
    """The assignments named, or all; a course without any would pass every demand, so it is refused."""
    names = names or Course.load(course).assignment_names()
    if not names:
        stop(f"there are no assignments in the course {course.resolve()}", USAGE)
    return [load_assignment(course, name) for name in names]


def load_assignment(course: Path, name: str) -> Assignment:
    """The assignment named; the command ends where the course has none of this name."""
    loaded = Course.load(course)
    if name not in loaded.assignment_names():
        stop(f"there is no assignment {name!r}; there are: {', '.join(loaded.assignment_names())}", USAGE)
    return Assignment.load(loaded, name)


def chosen_level(name: str) -> str:
    """The name of the isolation level asked for; of the strongest that works here where it is auto."""
    from autograder.doctor import choose_level

    if name not in (AUTO, *LEVELS):
        stop(f"there is no isolation level {name!r}; there are: {', '.join((AUTO, *LEVELS))}", USAGE)
    return choose_level(name).name
