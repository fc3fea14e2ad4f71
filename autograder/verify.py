"""Does a hidden suite tell right from wrong? Grades every solution file, and mutants of the reference, to find out.

Everything goes through the same engine as a class of students. What must hold:
    accepted           full marks under every seed: a check that fails now and then is a flake
    wrong files        the verdict of their folder, from exactly the checks they list, with the hint they promise
    checks             each is listed by a wrong file; nothing proves that another could fail
    the untouched stub not attempted, 0 points
    partial, hostile   the score that their docstring says
    mutants            die, or are listed in equivalent_mutants.toml with the reason why they are no mistake

Accepted files and the untouched stub are graded whole, and so is what exceeds a limit, which may cost other questions
too. Of the many known mistakes and mutants only those questions are that they change (`unchanged.py`), of a mutant as
far as its death.

Of a quiz, mutants are changed answers. They are always graded, so no wrong file needs to list each check. Under every
seed but the first, the accepted answers are moved to another edition, whose choices stand in another order.
"""

from __future__ import annotations

import ast
import math
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from autograder.assignment import Assignment
from autograder.classroom import Task, grade_class
from autograder.equivalents import EQUIVALENT_FILE, Equivalent, equivalent_entry, read_equivalents
from autograder.expectations import defects, disagreements, failed_checks
from autograder.messages import ENGLISH, Catalogue
from autograder.mutants import Mutant
from autograder.mutants import mutants as mutants_of
from autograder.quiz.editions import COMMON
from autograder.quiz.pages import Pages
from autograder.quiz.trials import changed_answers, in_edition
from autograder.solutions import LAID_OVER, Solution, composed_source, read_solutions
from autograder.unchanged import Unchanged, completed
from autograder.verdict import Grade, Verdict
from autograder.verify_report import MutantRow, Problem, SolutionRow, VerifyReport, print_report

__all__ = ["SEEDS", "VerifyReport", "print_report", "verify"]

SEEDS = {"numpy": 20, "keras": 3}  # by runtime: building a model takes a hundred times as long as a step of a cell
WRONG_SHARE = 7  # known mistakes get a seed for every so many: enough to see one that only some inputs show

_MISTAKES = ("wrong_answer", "run_time_error")  # folders of what costs no more than the checks that see it

GradeClass = Callable[..., Iterator[Grade]]
GradeTasks = Callable[[Sequence[Task]], Iterator[Grade]]
Progress = Callable[[str, int, int], None]  # "", how many are graded, how many there are


def verify(
    assignment: Assignment,
    *,
    mutants: bool,
    seeds: int,
    jobs: int,
    level: str,
    progress: Progress | None = None,
    grade_class: GradeClass = grade_class,
) -> VerifyReport:
    """Grade all solution files, the accepted ones under the seeds 1 to `seeds`, and with `mutants` those too."""
    started = time.monotonic()
    mutants = mutants or assignment.quiz is not None
    solutions = [*read_solutions(assignment), _untouched_stub(assignment)]
    planned = [(solution, seed) for solution in solutions for seed in _seeds(solution, seeds)]
    changed = _reference_mutants(assignment) if mutants else []
    trials = [*_solution_trials(assignment, planned), *_mutant_trials(assignment, changed)]
    parts = _graded(trials, partial(grade_class, assignment, jobs=jobs, level=level), progress)
    references = {
        seed: grade
        for (of, seed), grade in zip(planned, parts, strict=False)  # mutants follow
        if of.path == assignment.reference
    }
    everything = [_completed(grade, references.get(of.seed)) for of, grade in zip(trials, parts, strict=True)]
    grades, mutant_grades = everything[: len(planned)], everything[len(planned) :]
    judged = list(zip(planned, grades, strict=True))
    equivalents = read_equivalents(assignment)
    fates = [_fate(*pair, equivalents) for pair in zip(changed, mutant_grades, strict=True)]

    problems = [
        *(problem for (solution, seed), grade in judged for problem in _disagreements(solution, seed, grade)),
        *_unlisted_checks(assignment, solutions),
        *_missing_texts(assignment, solutions),
        *(_mutant_problems(assignment, changed, mutant_grades, equivalents) if mutants else ()),
    ]
    return VerifyReport(
        assignment=assignment.name,
        checks=tuple(check.id for check in assignment.checks),
        solutions=tuple(_row(solution, [pair for (of, _), pair in judged if of is solution]) for solution in solutions),
        mutants=tuple(fates),
        problems=tuple(Problem(_in_course(assignment, file), text) for file, text in problems),
        gradings=len(everything),
        grader_errors=sum(grade is None or grade.verdict is Verdict.grader_error for grade in everything),
        seeds=seeds,
        wall_s=round(time.monotonic() - started, 3),
    )


class _Trial(NamedTuple):
    """What is graded under a seed. `questions`, `until_rejected`: how much of it, see `Task`."""

    source: str
    seed: int
    suffix: str
    questions: tuple[str, ...] = ()
    until_rejected: bool = False


def _solution_trials(assignment: Assignment, planned: Sequence[tuple[Solution, int]]) -> Iterator[_Trial]:
    changed_by = _changed_by(assignment, assignment.reference.read_text(encoding="utf-8"))
    sources = {solution.path: _source(assignment, solution) for solution, _ in planned}
    affected = {one.path: changed_by(sources[one.path]) for one, _ in planned if one.folder in _MISTAKES}
    for solution, seed in planned:
        submitted = _as_submitted(assignment, solution, sources[solution.path], seed)
        yield _Trial(submitted, seed, solution.path.suffix, affected.get(solution.path, ()))


def _mutant_trials(assignment: Assignment, mutants: Sequence[Mutant]) -> Iterator[_Trial]:
    changed_by = _changed_by(assignment, ast.unparse(ast.parse(assignment.reference.read_text(encoding="utf-8"))))
    for mutant in mutants:
        yield _Trial(mutant.source, 1, ".py", changed_by(mutant.source), until_rejected=True)


def _graded(trials: Sequence[_Trial], grade: GradeTasks, progress: Progress | None) -> list[Grade | None]:
    """The grades of all trials in their order; None where none came."""
    with TemporaryDirectory(prefix="verify-") as folder:
        tasks = []
        for number, trial in enumerate(trials):
            path = Path(folder, f"{number}{trial.suffix}")
            path.write_text(trial.source, encoding="utf-8")
            tasks.append(Task(path.stem, str(path), trial.seed, trial.questions, trial.until_rejected))
        # Side by side what gets hints of the same known mistakes; mutants, some of which never end, not at the end.
        in_order = sorted(tasks, key=lambda task: (task.until_rejected, task.seed, task.questions))
        grades: dict[str, Grade] = {}
        for graded in grade(in_order):
            grades[graded.student] = graded
            if progress:
                progress("", len(grades), len(tasks))
    return [grades.get(task.student) for task in tasks]


def _changed_by(assignment: Assignment, base: str) -> Callable[[str], tuple[str, ...]]:
    """The questions that a source, made from `base`, changes. The answers to a quiz are always graded whole."""
    return (lambda _: ()) if assignment.quiz else Unchanged(assignment, base).changed_questions


def _completed(grade: Grade | None, reference: Grade | None) -> Grade | None:
    """With the outcomes of questions that were not graded."""
    if grade and reference and len(grade.questions) < len(reference.questions):
        return completed(grade, reference)
    return grade


def _source(assignment: Assignment, solution: Solution) -> str:
    if assignment.quiz is not None and solution.path == assignment.stub:  # made, and perhaps not yet
        return Pages(assignment, ENGLISH, COMMON).template()
    return composed_source(assignment, solution)


def _as_submitted(assignment: Assignment, solution: Solution, source: str, seed: int) -> str:
    """What is graded under a seed. The answers to a quiz move to another edition with every seed but the first."""
    if assignment.quiz is None or solution.folder != "accepted" or seed == 1:
        return source
    return in_edition(assignment, source, f"verify {seed}")


def _untouched_stub(assignment: Assignment) -> Solution:
    return Solution(assignment.stub, "not_attempted", "The stub as it is handed out.", (), "", None)


def _seeds(solution: Solution, seeds: int) -> range:
    if solution.folder == "accepted":
        return range(1, seeds + 1)
    return range(1, (math.ceil(seeds / WRONG_SHARE) if solution.folder == "wrong_answer" else 1) + 1)


def _reference_mutants(assignment: Assignment) -> list[Mutant]:
    if assignment.quiz is not None:
        return changed_answers(assignment)
    source = assignment.reference.read_text(encoding="utf-8")
    definitions = [node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    return mutants_of(source, {node.name for node in definitions})


def _row(solution: Solution, grades: Sequence[Grade | None]) -> SolutionRow:
    results = [
        (grade.verdict.value, grade.score, tuple(check.id for check in failed_checks(grade)))
        for grade in grades
        if grade is not None
    ] or [("no grade", None, ())]
    verdict, score, _ = results[0]
    failed = dict.fromkeys(check for result in results for check in result[2])
    unstable = sum(result != results[0] for result in results)
    return SolutionRow(solution.name, len(grades), verdict, score, tuple(failed), unstable)


def _fate(mutant: Mutant, grade: Grade | None, equivalents: Sequence[Equivalent]) -> MutantRow:
    killed_by = tuple(check.id for check in failed_checks(grade)) if grade else ()
    if grade and grade.verdict is not Verdict.accepted:
        fate = "killed"
    else:
        fate = "equivalent" if any(entry.covers(mutant) for entry in equivalents) else "survived"
    return MutantRow(mutant.name, mutant.operator, mutant.before, mutant.after, fate, killed_by)


def _disagreements(solution: Solution, seed: int, grade: Grade | None) -> Iterator[tuple[Path, str]]:
    for text in disagreements(solution, grade) if grade else ["gave no grade"]:
        yield solution.path, f"seed {seed}: {text}"


def _unlisted_checks(assignment: Assignment, solutions: Sequence[Solution]) -> Iterator[tuple[Path, str]]:
    if assignment.quiz is not None:
        return
    listed = {check for solution in solutions if solution.folder in LAID_OVER for check in solution.caught_by}
    for check in assignment.checks:
        if check.id not in listed:
            yield assignment.suite / f"test_{check.question}.py", f"{check.function}: no wrong submission lists it"


def _missing_texts(assignment: Assignment, solutions: Sequence[Solution]) -> Iterator[tuple[Path, str]]:
    """A hint without a text, a title without a translation, in a language of the assignment."""
    hints = {f"hint.{solution.hint}" for solution in solutions if solution.hint}
    titles = set() if assignment.quiz else {check.title for check in assignment.checks}  # a quiz has its own
    for language in assignment.title.languages:
        file = assignment.suite / f"{language}.po"
        known = Catalogue.load(language, file).texts if file.exists() else {}
        for text in sorted((hints if language == ENGLISH else hints | titles) - set(known)):
            yield file, f"there is no text for {text!r}"


def _mutant_problems(
    assignment: Assignment,
    changed: Sequence[Mutant],
    grades: Sequence[Grade | None],
    equivalents: Sequence[Equivalent],
) -> Iterator[tuple[Path, str]]:
    accepted = []
    for mutant, grade in zip(changed, grades, strict=True):
        if grade is None or grade.verdict is Verdict.grader_error:
            for text in defects(grade) if grade else ["gave no grade"]:
                yield assignment.reference, f"mutant {mutant.name}: {text}"
        elif grade.verdict is Verdict.accepted:
            accepted.append(mutant)
    for mutant in accepted:
        if not any(entry.covers(mutant) for entry in equivalents):
            advice = f"add a check, or show it equivalent in {EQUIVALENT_FILE}"
            yield assignment.reference, f"line {mutant.line}: a mutant survives: {advice}\n{equivalent_entry(mutant)}"
    for entry in equivalents:
        if not any(entry.covers(mutant) for mutant in accepted):
            place = f"{entry.function}, {entry.operator}: {entry.after!r}"
            yield assignment.solutions / EQUIVALENT_FILE, f"{place} is stale: no surviving mutant is this one"


def _in_course(assignment: Assignment, file: Path) -> str:
    return file.relative_to(assignment.course.root).as_posix()
