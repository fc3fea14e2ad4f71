"""`autograder export`: one command for each tool that a course can be written for."""

from __future__ import annotations

import typer

export = typer.Typer(
    help="Write a course in the form of another grader, so that it can be used there.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
)


@export.callback()
def main() -> None:
    """Write a course in the form of another grader, so that it can be used there."""
