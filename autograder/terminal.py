"""How commands speak to whoever runs them: exit codes, one line for what went wrong, progress bars.

What is asked for goes to stdout; progress and errors go to stderr, so that output can be piped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.text import Text

from autograder.errors import AutograderError, CourseError, ResultsError

DONE, REJECTED, USAGE, GRADER_ERROR, INTERRUPTED = 0, 1, 2, 3, 130

_WRONG_PATH = (FileExistsError, FileNotFoundError, IsADirectoryError, NotADirectoryError, PermissionError)


def stop(message: str, code: int) -> NoReturn:
    """End the command with one line on stderr."""
    Console(stderr=True).print(Text(f"autograder: {message}", style="bold red"), soft_wrap=True)
    raise typer.Exit(code)


@contextmanager
def reported_errors() -> Iterator[None]:
    """Our own errors, wrong paths and an interruption as one line and an exit code instead of a traceback."""
    try:
        yield
    except AutograderError as error:
        stop(str(error), USAGE if isinstance(error, CourseError | ResultsError) else GRADER_ERROR)
    except OSError as error:
        code = USAGE if isinstance(error, _WRONG_PATH) else GRADER_ERROR
        stop(f"{error.filename or 'the system'}: {error.strerror or error}", code)
    except KeyboardInterrupt:
        stop("interrupted", INTERRUPTED)


@contextmanager
def progress(title: str) -> Iterator[Callable[[str, int, int], None]]:
    """A bar for each thing that is being done; call with its name ("" for the only one), how much is done, of what."""
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        tasks: dict[str, TaskID] = {}

        def show(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = bar.add_task(f"{title}: {what}" if what else title, total=total)
            bar.update(tasks[what], completed=done)

        yield show


def table_console() -> Console:
    """For tables: as wide as the terminal, but at full width into a file or pipe."""
    console = Console()
    return console if console.is_terminal else Console(width=400)
