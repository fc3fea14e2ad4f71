"""The command line. Exit codes: 0 done, 1 something was rejected (verify, doctor), 2 usage, 3 grader error."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

import autograder
from autograder.assignment import Assignment
from autograder.course import COURSE_FILE, Course
from autograder.errors import AutograderError, CourseError, ResultsError
from autograder.sandbox.levels import LEVELS
from autograder.verdict import Verdict

DONE, REJECTED, USAGE, GRADER_ERROR = 0, 1, 2, 3

app = typer.Typer(
    help="Grade notebooks safely, fast, and with feedback that teaches.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Language(StrEnum):
    """Languages of feedback and notebooks."""

    en = "en"
    ko = "ko"


_AUTO = "auto"

CourseOption = Annotated[Path, typer.Option("--course", help=f"Folder that holds {COURSE_FILE}.", show_default="here")]
JobsOption = Annotated[int, typer.Option("--jobs", "-j", min=1, help="Grading processes.", show_default="one a core")]
LanguageOption = Annotated[Language, typer.Option("--lang", help="Language of messages and report.")]
IsolationOption = Annotated[
    str,
    typer.Option(
        "--isolation",
        help=f"Isolation level: {', '.join((_AUTO, *LEVELS))}. auto takes the strongest that works here, never the"
        " weakest (limits), which has to be asked for by name. See `autograder doctor`.",
    ),
]
_HERE = Path()
_CORES = os.cpu_count() or 1


@app.callback(invoke_without_command=True)
def main(version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False) -> None:
    """Grade notebooks safely, fast, and with feedback that teaches.

    A course is a folder with a course.toml; `autograder grade` grades a class of one of its assignments.
    """
    if version:
        print(f"autograder {autograder.__version__}")
        raise typer.Exit(DONE)


@app.command()
def grade(
    paths: Annotated[list[Path], typer.Argument(help="Submissions: a file is one; a folder's entries are one each.")],
    assignment: Annotated[str, typer.Option("--assignment", "-a", help="Name of the assignment.")],
    course: CourseOption = _HERE,
    out: Annotated[Path, typer.Option("--out", "-o", help="Folder for results, grades and report.")] = Path("out"),
    jobs: JobsOption = _CORES,
    lang: LanguageOption = Language.en,
    seed: Annotated[int | None, typer.Option(help="Replay with the seed of an earlier result.")] = None,
    isolation: IsolationOption = _AUTO,
) -> None:
    """Grade a class: scores, reasons and a report, whatever the submissions contain.

    Writes OUT/results.jsonl (one line a submission, as soon as it is graded), OUT/grades.csv and OUT/index.html.
    Stopped half-way, the same command goes on where it was. Exits 0 when every submission has a score, 3 when the
    grader itself failed on any.
    """
    from autograder.doctor import choose_level
    from autograder.marking import mark
    from autograder.submission import find_submissions

    with _reported_errors():
        missing = [path for path in paths if not path.exists()]
        if missing:
            _stop(f"there is no {missing[0]}", USAGE)
        subject = _load(course, assignment)
        submissions = find_submissions(paths)
        if not submissions:
            _stop("no submissions found", USAGE)
        level = choose_level(isolation)
        console = Console(stderr=True)
        with _progress(console) as bar:
            task = bar.add_task(subject.title.in_language(lang.value), total=len(submissions))
            results = mark(
                subject, submissions, out, jobs=min(jobs, len(submissions)), level=level.name, language=lang.value,
                seed=seed, progress=lambda _: bar.advance(task),
            )  # fmt: skip
        table = Table("student", "verdict", "score", *(question.id for question in subject.questions))
        for result in results:
            questions = [Text(_number(q.score), style=_style(q.verdict)) for q in result.questions]
            total = f"{_number(result.score)} / {result.max_score:g}"
            table.add_row(Text(result.student), Text(result.verdict, _style(result.verdict)), total, *questions)
        _wide(Console()).print(table)
        print(f"{len(results)} submissions, isolation {level.name}; report: {out / 'index.html'}")
        if any(result.score is None for result in results):
            _stop("the grader failed on at least one submission: its line in results.jsonl says why", GRADER_ERROR)


@app.command()
def verify(
    assignments: Annotated[
        list[str] | None, typer.Argument(help="Assignments to verify; all where none is named.")
    ] = None,
    course: CourseOption = _HERE,
    mutants: Annotated[
        bool, typer.Option("--mutants", help="Also mutate the reference; every mutant must fail.")
    ] = False,
    seeds: Annotated[int, typer.Option(min=1, help="Random inputs each accepted solution must pass under.")] = 20,
    jobs: JobsOption = _CORES,
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
    isolation: IsolationOption = _AUTO,
) -> None:
    """Prove that a course grades rightly: references pass, known mistakes fail, and exactly where they should.

    Exits 0 when all demands hold, 1 when a solution or a check does not do what it says, 3 on a grader error.
    """
    import msgspec

    from autograder import verify as verification
    from autograder.doctor import choose_level

    with _reported_errors():
        level = choose_level(isolation).name
        names = assignments or Course.load(course).assignment_names()
        subjects = [_load(course, name) for name in names]
        worst = DONE
        for subject in subjects:
            report = verification.verify(subject, mutants=mutants, seeds=seeds, jobs=jobs, level=level)
            if as_json:
                sys.stdout.write(msgspec.json.encode(report).decode() + "\n")
            else:
                verification.print_report(report, _wide(Console()))
            worst = max(worst, report.exit_code)
        raise typer.Exit(worst)


@app.command()
def release(
    out: Annotated[Path, typer.Argument(help="Folder for what students get.")],
    assignment: Annotated[
        list[str] | None, typer.Option("--assignment", "-a", help="Assignment; all where none.")
    ] = None,
    course: CourseOption = _HERE,
    lang: Annotated[Language | None, typer.Option("--lang", help="One language only.", show_default="all")] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 where checked-in notebooks are out of date.")
    ] = False,
) -> None:
    """Write what students get: notebooks, stub module and public checks. Nothing hidden is ever among it."""
    from autograder import release as releasing

    with _reported_errors():
        subjects = [_load(course, name) for name in assignment or Course.load(course).assignment_names()]
        languages = (lang.value,) if lang else tuple(language.value for language in Language)
        if check:
            stale = [line for subject in subjects for line in releasing.check_release(subject)]
            for line in stale:
                print(line)
            raise typer.Exit(REJECTED if stale else DONE)
        for subject in subjects:
            releasing.write_notebooks(subject)
            releasing.release(subject, out / subject.name, languages)
            print(f"{subject.name}: {out / subject.name}")


@app.command()
def doctor() -> None:
    """Say what this machine can do, above all which isolation level; exits 1 where no automatic level works."""
    from autograder.doctor import choose_level, examine

    for finding in examine():
        print(f"{'ok     ' if finding.good else 'missing'}  {finding.what:22}  {finding.detail}")
    try:
        print(f"level used by default: {choose_level('auto').name}")
    except AutograderError as error:
        _stop(str(error), REJECTED)


class _reported_errors:  # noqa: N801  reads as a statement
    """Our own errors as one line and an exit code instead of a traceback."""

    def __enter__(self) -> None: ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: object) -> None:
        if isinstance(error, AutograderError):
            _stop(str(error), USAGE if isinstance(error, CourseError | ResultsError) else GRADER_ERROR)


def _load(course: Path, name: str) -> Assignment:
    loaded = Course.load(course)
    if name not in loaded.assignment_names():
        _stop(f"there is no assignment {name!r}; there are: {', '.join(loaded.assignment_names())}", USAGE)
    return Assignment.load(loaded, name)


def _stop(message: str, code: int) -> None:
    Console(stderr=True).print(Text(f"autograder: {message}", style="bold red"), soft_wrap=True)
    raise typer.Exit(code)


def _progress(console: Console) -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Progress(*columns, console=console)


def _wide(console: Console) -> Console:
    """Into a file or pipe, tables keep their full width."""
    return console if console.is_terminal else Console(width=400)


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:g}"


def _style(verdict: str) -> str:
    if verdict == Verdict.accepted:
        return "green"
    return "yellow" if verdict in (Verdict.partial, Verdict.not_attempted) else "red"
