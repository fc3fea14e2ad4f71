"""`autograder export`: one command for each tool that a course can be written for."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from autograder.options import HERE, AssignmentsOption, CourseOption, Language, LanguageOption, load_assignments
from autograder.terminal import reported_errors

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
