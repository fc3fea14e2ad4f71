"""The command line. Exit codes: 0 done, 1 something was rejected (verify, release --check, doctor), 2 usage, 3 grader
error, 130 interrupted at the keyboard.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Annotated

import typer

import autograder
from autograder.conditions import Device, ProfileName
from autograder.errors import AutograderError
from autograder.interop.commands import export
from autograder.options import (
    AUTO,
    CORES,
    HERE,
    AssignmentsOption,
    CourseOption,
    DeviceOption,
    IsolationOption,
    JobsOption,
    Language,
    LanguageOption,
    ProfileOption,
    chosen_conditions,
    chosen_level,
    load_assignment,
    load_assignments,
)
from autograder.terminal import DONE, GRADER_ERROR, REJECTED, USAGE, progress, reported_errors, stop, table_console

app = typer.Typer(
    help="Grade notebooks safely, fast, and with feedback that teaches.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(export, name="export")


@app.callback(invoke_without_command=True)
def main(version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False) -> None:
    """Grade notebooks safely, fast, and with feedback that teaches.

    A course is a folder with a course.toml. `autograder release` writes what its students get, `autograder grade`
    grades what they hand in, `autograder verify` proves that the hidden checks tell right from wrong, and
    `autograder doctor` says how well this machine can isolate what students wrote.

    Exit codes: 0 done, 1 something was rejected, 2 wrong usage or a fault in the course's files, 3 grader error.
    """
    if version:
        print(f"autograder {autograder.__version__}")
        raise typer.Exit(DONE)


@app.command()
def grade(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATH...",
            help="Submissions. A file is one; a folder's entries (files, zip files, folders) are one each, named after"
            " the entry.",
            show_default=False,
        ),
    ] = None,
    assignment: Annotated[
        str, typer.Option("--assignment", "-a", metavar="NAME", help="Which assignment.", show_default=False)
    ] = "",
    course: CourseOption = HERE,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="DIR", help="Folder for results, grades and report.", show_default="out"),
    ] = None,
    jobs: JobsOption = CORES,
    lang: LanguageOption = Language.en,
    seed: Annotated[int | None, typer.Option(help="Use this seed for all: replays an earlier result.")] = None,
    profile: ProfileOption = ProfileName.sample,
    device: DeviceOption = Device.cpu,
    isolation: IsolationOption = AUTO,
    nbgrader: Annotated[
        Path | None,
        typer.Option(
            "--nbgrader",
            metavar="DIR",
            help="Grade what nbgrader has collected in its course folder DIR, and write into its gradebook. Results go"
            " to DIR/reports/NAME.",
        ),
    ] = None,
    otter: Annotated[
        Path | None,
        typer.Option(
            "--otter",
            metavar="ZIP",
            help="Grade with the tests of an autograder zip of otter's, from anybody's course: no -a, no course.",
        ),
    ] = None,
    given: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="NOTEBOOK",
            help="With --otter: what you handed out. Its helper functions count as yours, not as the student's. May be"
            " repeated.",
        ),
    ] = None,
) -> None:
    """Grade a class: scores, reasons and a report, whatever the submissions contain.

    Writes OUT/results.jsonl (one line a submission, as soon as it is graded), OUT/grades.csv and OUT/index.html.
    Stopped half-way, the same command goes on where it was; what has changed since is graded again.

    Exits 0 when every submission has a score, 3 when the grader itself failed on any, 2 on wrong usage.
    """
    from autograder.class_table import class_table, question_key
    from autograder.marking import mark
    from autograder.submission import find_submissions

    if otter is not None:
        from autograder.interop.otter_command import grade_otter

        grade_otter(otter, paths or [], out or Path("out"), jobs, lang.value, isolation, given or [])
        return
    if not assignment:
        stop("say which assignment: autograder grade PATH... -a NAME", USAGE)
    if nbgrader is not None:
        if find_spec("nbgrader") is None:
            stop("nbgrader is not installed here: pip install 'autograded-rnn-course[interop]'", USAGE)
        from autograder.interop.nbgrader_command import grade_nbgrader

        if paths:
            stop("with --nbgrader, what is in DIR/submitted is graded; name no other submissions", USAGE)
        grade_nbgrader(
            nbgrader, assignment, course, out, jobs=jobs, language=lang.value, seed=seed, isolation=isolation,
            conditions=chosen_conditions(profile, device),
        )  # fmt: skip
        return
    with reported_errors():
        if not paths:
            stop("say what to grade: autograder grade PATH... -a NAME", USAGE)
        out = out or Path("out")
        missing = [path for path in paths if not path.exists()]
        if missing:
            stop(f"there is no file or folder {missing[0]}", USAGE)
        subject = load_assignment(course, assignment)
        submissions = find_submissions(paths)
        if not submissions:
            stop(f"no submissions in {', '.join(map(str, paths))}", USAGE)
        level, conditions = chosen_level(isolation), chosen_conditions(profile, device)
        done = count(1)
        with progress(subject.title.in_language(lang.value)) as show:
            show("", 0, len(submissions))
            results = mark(
                subject, submissions, out, jobs=min(jobs, len(submissions)), level=level, language=lang.value,
                seed=seed, conditions=conditions, progress=lambda _: show("", next(done), len(submissions)),
            )  # fmt: skip
        console = table_console()
        console.print(class_table(results, subject))
        console.print(question_key(subject))
        print(f"{len(results)} submissions, isolation {level}; report: {out / 'index.html'}")
        failed = [result.student for result in results if result.score is None]
        if failed:
            stop(f"the grader itself failed on {', '.join(failed)}; results.jsonl says why (defect)", GRADER_ERROR)


@app.command()
def verify(
    assignments: Annotated[
        list[str] | None, typer.Argument(metavar="[ASSIGNMENT]...", help="All where none is named.")
    ] = None,
    course: CourseOption = HERE,
    mutants: Annotated[
        bool, typer.Option("--mutants", help="Also mutate the reference; every mutant must fail.")
    ] = False,
    seeds: Annotated[
        int | None,
        typer.Option(
            min=1, help="Random inputs each accepted solution must pass under.", show_default="20; 5 of models"
        ),
    ] = None,
    jobs: JobsOption = CORES,
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
    github: Annotated[
        bool, typer.Option("--github", help="Also print an annotation of GitHub Actions for all that is to be mended.")
    ] = False,
    isolation: IsolationOption = AUTO,
) -> None:
    """Prove that a course grades rightly: references pass, known mistakes fail, and exactly where they should.

    Exits 0 when all demands hold, 1 when a solution or a check does not do what it says, 3 on a grader error, 2 on
    wrong usage.
    """
    import msgspec

    from autograder import verify as verification
    from autograder.github import annotated, annotations_of

    with reported_errors(), annotated(github):
        level = chosen_level(isolation)
        subjects = load_assignments(course, assignments)
        worst = DONE
        for subject in subjects:
            with progress(subject.name) as show:
                report = verification.verify(
                    subject, mutants=mutants, seeds=seeds or verification.SEEDS[subject.runtime], jobs=jobs,
                    level=level, progress=show,
                )  # fmt: skip
            if as_json:
                sys.stdout.write(msgspec.json.encode(report).decode() + "\n")
            else:
                verification.print_report(report, table_console())
            for line in annotations_of(report.problems, subject.course.root, subject.name) if github else ():
                print(line)
            worst = max(worst, report.exit_code)
        raise typer.Exit(worst)


@app.command()
def release(
    out: Annotated[
        Path | None, typer.Argument(metavar="OUT", help="Folder for what students get; not needed with --check.")
    ] = None,
    assignment: AssignmentsOption = None,
    course: CourseOption = HERE,
    lang: Annotated[Language | None, typer.Option("--lang", help="One language only.", show_default="all")] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 where checked-in notebooks are out of date.")
    ] = False,
    as_zip: Annotated[bool, typer.Option("--zip", help="Write a zip file for each assignment, not a folder.")] = False,
    student: Annotated[
        list[str] | None,
        typer.Option("--student", metavar="NAME", help="Of a quiz: the edition of this student. May be repeated."),
    ] = None,
    roster: Annotated[
        Path | None, typer.Option("--roster", metavar="FILE", help="The same for every student in FILE, one a line.")
    ] = None,
) -> None:
    """Write what students get: notebooks, stub module, public checks, their package. Nothing hidden is ever among it.

    OUT gets a folder (or zip file) for each assignment. The notebooks beside the lessons, which are checked in, are
    renewed as well.

    With --student or --roster, the choices of a quiz are in another order for each student, whose files go to a folder
    of their own, OUT/ASSIGNMENT/STUDENT. The code of the edition is in the files: answers are graded rightly whoever
    hands them in.
    """
    from autograder import release as releasing

    with reported_errors():
        subjects = load_assignments(course, assignment)
        languages = (lang.value,) if lang else tuple(language.value for language in Language)
        if check:
            stale = [line for subject in subjects for line in releasing.check_release(subject)]
            for line in stale:
                print(line)
            raise typer.Exit(REJECTED if stale else DONE)
        if out is None:
            stop("say which folder to write to: autograder release OUT", USAGE)
        students = _students(student or [], roster)
        if students and (others := [subject.name for subject in subjects if subject.quiz is None]):
            stop(f"only a quiz has an edition for each student: name it with -a; not {', '.join(others)}", USAGE)
        for subject in subjects:
            releasing.write_notebooks(subject)
            for one in (*students,) or (None,):
                folder = out / subject.name / one if one else out / subject.name
                released = folder.with_name(f"{folder.name}.zip") if as_zip else folder
                if as_zip:
                    releasing.release_zip(subject, released, languages, one)
                else:
                    releasing.release(subject, released, languages, one)
                print(f"{subject.name}: {released}")


@app.command()
def thresholds(
    assignments: Annotated[
        list[str] | None, typer.Argument(metavar="[ASSIGNMENT]...", help="All where none is named.")
    ] = None,
    course: CourseOption = HERE,
    profile: ProfileOption = ProfileName.sample,
    device: DeviceOption = Device.cpu,
    seeds: Annotated[int, typer.Option(min=1, help="Trainings of each model, from different initial weights.")] = 5,
    out: Annotated[Path | None, typer.Option("--out", "-o", metavar="FILE", help="Write the table there.")] = None,
    isolation: IsolationOption = AUTO,
) -> None:
    """Measure what the references reach, seed by seed, beside what thresholds.toml demands.

    Exits 0 when every reference passes under every seed, 1 when one does not.
    """
    from autograder.threshold_table import Measured, measure, table
    from autograder.training import read_thresholds

    with reported_errors():
        level, conditions = chosen_level(isolation), chosen_conditions(profile, device)
        subjects = [one for one in load_assignments(course, assignments) if read_thresholds(one.suite)]
        measured: list[Measured] = []
        failures: list[str] = []
        for subject in subjects:
            with progress(subject.name) as show:
                found = measure(subject, conditions, seeds=seeds, level=level, progress=show)
            measured += found.measured
            failures += found.failures
        text = table(measured, conditions, seeds, CORES)
        print(text)
        if out is not None and not failures:
            out.write_text(text, encoding="utf-8")
        for failure in failures:
            print(failure)
        raise typer.Exit(REJECTED if failures else DONE)


@app.command()
def doctor() -> None:
    """Say what this machine can do, above all which isolation level; exits 1 where no automatic level works."""
    from autograder.doctor import choose_level, examine

    for finding in examine():
        print(f"{'ok     ' if finding.good else 'missing'}  {finding.what:22}  {finding.detail}")
    try:
        print(f"level used by default: {choose_level('auto').name}")
    except AutograderError as error:
        stop(str(error), REJECTED)


def _students(names: list[str], roster: Path | None) -> list[str]:
    """The students named, and those of the roster: one a line; empty lines and lines that begin with # do not count."""
    if roster is not None:
        try:
            lines = roster.read_text(encoding="utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            stop(f"{roster} cannot be read: {error}", USAGE)
        listed = [line.strip() for line in lines if line.strip() and not line.strip().startswith("#")]
        if not listed:
            stop(f"{roster} names no student", USAGE)
        names = [*names, *listed]
    for name in names:
        if not name.strip() or name.startswith(".") or not name.isprintable() or any(mark in name for mark in '/\\:"'):
            stop(f"{name!r} cannot be the name of a folder", USAGE)
    if len({name.casefold() for name in names}) < len(names):
        stop("a student is named twice", USAGE)
    return names
