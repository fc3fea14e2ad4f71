"""`autograder grade --otter ZIP`: a class graded with somebody else's tests, and what of them was not judged."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from autograder import gradebook
from autograder.assignment import Assignment
from autograder.class_table import class_table, question_key
from autograder.interop.otter_grading import Setting, as_assignment, grade_all
from autograder.interop.otter_zip import unpack
from autograder.marking import RESULTS, TABLE, load_catalogue
from autograder.messages import Catalogue
from autograder.options import chosen_level
from autograder.report import write_report
from autograder.result import Result, render
from autograder.submission import find_submissions, submission_sha256
from autograder.terminal import GRADER_ERROR, USAGE, progress, reported_errors, stop, table_console
from autograder.verdict import Verdict


def grade_otter(
    zip_path: Path, paths: Sequence[Path], out: Path, jobs: int, language: str, isolation: str, given: Sequence[Path]
) -> None:
    """Write results, table and report into `out`, and print the class and what is left to people."""
    with reported_errors():
        missing = [path for path in (zip_path, *paths, *given) if not path.exists()]
        if missing:
            stop(f"there is no file or folder {missing[0]}", USAGE)
        submissions = find_submissions(list(paths))
        if not submissions:
            stop("no submissions: autograder grade --otter ZIP PATH...", USAGE)
        setting = Setting(zip_path.resolve(), chosen_level(isolation), tuple(path.resolve() for path in given))
        with tempfile.TemporaryDirectory() as folder:
            subject = as_assignment(unpack(zip_path, Path(folder)), setting)
        done = 0
        with progress(zip_path.stem) as show:
            show("", 0, len(submissions))

            def tell(_: Result) -> None:
                nonlocal done
                done += 1
                show("", done, len(submissions))

            results = mark(subject, setting, submissions, out, jobs, language, tell)
        console = table_console()
        console.print(class_table(results, subject))
        console.print(question_key(subject))
        for line in not_judged(results, load_catalogue(subject, language)):
            print(line)
        print(f"{len(results)} submissions, isolation {setting.level}; report: {out / 'index.html'}")
        failed = [result.student for result in results if result.score is None]
        if failed:
            stop(f"the grader itself failed on {', '.join(failed)}; results.jsonl says why (defect)", GRADER_ERROR)


def mark(
    subject: Assignment,
    setting: Setting,
    submissions: Sequence[tuple[str, Path]],
    out: Path,
    jobs: int,
    language: str,
    tell: Callable[[Result], None],
) -> list[Result]:
    """Grade `submissions` into `out`; what is there already of the same bytes, tests, level and language is kept."""
    out.mkdir(parents=True, exist_ok=True)
    catalogue = load_catalogue(subject, language)
    digest = setting.digest
    results = {
        result.student: result
        for result in gradebook.load(out / RESULTS)
        if (result.suite_digest, result.isolation, result.language) == (digest, setting.level, language)
        and result.score is not None
    }
    wanted = dict(submissions)
    for student in [name for name in results if name in wanted]:
        if results[student].submission_sha256 == submission_sha256(wanted[student]):
            tell(results[student])
        else:
            del results[student]
    gradebook.rewrite(out / RESULTS, results.values())
    todo = [(student, path) for student, path in submissions if student not in results]
    for grade in grade_all(setting, todo, min(jobs, max(1, len(todo)))):
        result = results[grade.student] = render(grade, catalogue)
        gradebook.append(out / RESULTS, result)
        tell(result)
    ordered = [results[student] for student in (*wanted, *(name for name in results if name not in wanted))]
    gradebook.write_csv(out / TABLE, ordered, subject)
    write_report(ordered, subject, language, out)
    return ordered[: len(wanted)]


def not_judged(results: Sequence[Result], catalogue: Catalogue) -> list[str]:
    """A line for each test that was not judged for some submissions, with the reason; they have no points for it."""
    said = catalogue.texts["finding.foreign_not_judged"].partition("{reason}")[0]
    found: Counter[tuple[str, float, str]] = Counter()
    for result in results:
        for check in (check for question in result.questions for check in question.checks):
            if check.verdict == Verdict.skipped:
                found[check.id, check.max_score, check.message.partition("\n")[0].removeprefix(said)] += 1
    return [
        f"not judged: {check} ({points:g} points), {count} of {len(results)} submissions: {reason}"
        for (check, points, reason), count in sorted(found.items())
    ]
