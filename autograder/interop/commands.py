"""`autograder export`: one command for each tool that a course can be written for."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from autograder.conditions import ProfileName
from autograder.options import (
    AUTO,
    HERE,
    AssignmentsOption,
    CourseOption,
    IsolationOption,
    Language,
    LanguageOption,
    ProfileOption,
    load_assignment,
    load_assignments,
)
from autograder.sandbox.levels import LEVELS
from autograder.terminal import USAGE, reported_errors, stop

export = typer.Typer(
    help="Write a course in the form of another grader, so that it can be used there.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
)


@export.callback()
def main() -> None:
    """Write a course in the form of another grader, so that it can be used there."""


@export.command()
def nbgrader(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The course folder of nbgrader to write.")],
    assignment: AssignmentsOption = None,
    course: CourseOption = HERE,
    lang: LanguageOption = Language.en,
    written_points: Annotated[
        float, typer.Option(min=0, help="What the open question at the end is worth, which people grade.")
    ] = 0,
) -> None:
    """Write a course folder for nbgrader: source notebooks with solutions and test cells, and its configuration.

    `autograder grade --nbgrader DIR` then grades what nbgrader has collected, with isolation, into nbgrader's
    gradebook. `nbgrader autograde` works too: its test cells hand the notebook to this grader, but run beside the
    student's code.
    """
    from autograder.interop import nbgrader_course

    with reported_errors():
        subjects = load_assignments(course, assignment)
        for path in nbgrader_course.export(subjects, folder, lang.value, written_points):
            print(path)


@export.command()
def gradescope(
    file: Annotated[Path, typer.Argument(metavar="OUT.zip", help="The autograder zip to write.")],
    assignment: Annotated[str, typer.Option("--assignment", "-a", metavar="NAME", help="Which assignment.")],
    course: CourseOption = HERE,
    lang: LanguageOption = Language.en,
    visibility: Annotated[
        list[str] | None,
        typer.Option(
            metavar="[NAME=]WHEN",
            help="When students see checks: visible, after_due_date, after_published or hidden; of one question or"
            " check with its name before it. May be repeated.",
            show_default="visible",
        ),
    ] = None,
    isolation: IsolationOption = AUTO,
    profile: ProfileOption = ProfileName.sample,
    timeout_s: Annotated[
        float, typer.Option(min=60, help="The time limit that is set for the assignment at Gradescope.")
    ] = 600,
) -> None:
    """Write the zip that Gradescope builds its autograder from: scripts, wheels, the hidden checks of one assignment.

    The zip holds the answers and the key of the random inputs: keep it as you keep the course. The isolation level is
    found anew for every submission, and said on the student's page.
    """
    from autograder.interop.gradescope.bundle import memory_mib, write_bundle
    from autograder.interop.gradescope.settings import Settings, read_visibility

    with reported_errors():
        if isolation not in (AUTO, *LEVELS):
            stop(f"there is no isolation level {isolation!r}; there are: {', '.join((AUTO, *LEVELS))}", USAGE)
        subject = load_assignment(course, assignment)
        settings = Settings(
            subject.name, subject.course.seed_key, lang.value, isolation, profile, timeout_s,
            read_visibility(visibility or (), subject),
        )  # fmt: skip
        write_bundle(subject, settings, file)
        points, mib = subject.max_score, memory_mib(subject)
        print(f"{file}: upload it to an assignment with {points:g} autograder points and {mib} MiB of memory or more")


@export.command()
def otter(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Gets a folder for each assignment.")],
    assignment: AssignmentsOption = None,
    course: CourseOption = HERE,
    lang: LanguageOption = Language.en,
) -> None:
    """Write master notebooks for otter-grader, and have `otter assign` make of them what students get and the zip.

    DIR/NAME/dist/student goes to students, who check their work with otter. `otter run -a DIR/NAME/autograder.zip`
    grades it; this course is read from where it is now. Without otter-grader in this environment, only the masters are
    written.
    """
    from autograder.interop import otter_assignment

    with reported_errors():
        subjects = load_assignments(course, assignment)
        for subject, master in zip(subjects, otter_assignment.export(subjects, folder, lang.value), strict=True):
            print(master)
            if otter_assignment.is_installed():
                print(otter_assignment.assign(subject, master))
