"""What `autograder verify` found, and how it is printed: checks against mistakes, then what is to be mended."""

from __future__ import annotations

from collections import Counter

import msgspec
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from autograder.solutions import LAID_OVER

_PROBLEMS_SHOWN = 60  # after a slip in a suite every grading has the same complaint


class Problem(msgspec.Struct, frozen=True):
    """Something to mend, and the file of the course to mend it in."""

    file: str
    text: str


class SolutionRow(msgspec.Struct, frozen=True):
    """What became of one solution file. Verdict and score are those under the first seed."""

    name: str
    gradings: int
    verdict: str
    score: float | None
    failed: tuple[str, ...]  # checks that rejected it under any seed
    unstable: int  # gradings that came out otherwise than the first

    @property
    def is_mistake(self) -> bool:
        """Whether it is one of the known mistakes, which checks have to catch."""
        return self.name.partition("/")[0] in LAID_OVER


class MutantRow(msgspec.Struct, frozen=True):
    """What became of one mutant."""

    name: str
    operator: str
    before: str
    after: str
    fate: str  # killed, equivalent or survived
    killed_by: tuple[str, ...]  # the first check that it fails


class VerifyReport(msgspec.Struct, frozen=True):
    """The outcome for one assignment."""

    assignment: str
    checks: tuple[str, ...]
    solutions: tuple[SolutionRow, ...]
    mutants: tuple[MutantRow, ...]
    problems: tuple[Problem, ...]
    gradings: int
    grader_errors: int
    seeds: int
    wall_s: float

    @property
    def exit_code(self) -> int:
        """0 nothing to mend, 1 problems, 3 the grader itself failed."""
        return 3 if self.grader_errors else 1 if self.problems else 0

    @property
    def flakes(self) -> int:
        """Gradings of accepted solutions that came out otherwise than under the first seed."""
        return sum(row.unstable for row in self.solutions if row.name.startswith("accepted/"))


def print_report(report: VerifyReport, console: Console) -> None:
    """Print the matrix, the solutions, the mutants, and each problem on a line of its own."""
    console.print(_matrix(report))
    console.print(_solutions(report))
    accepted = sum(row.name.startswith("accepted/") for row in report.solutions)
    console.print(f"{report.flakes} flakes: {accepted} accepted solutions under {report.seeds} seeds each")
    if report.mutants:
        fates = Counter(row.fate for row in report.mutants)
        parts = ", ".join(f"{fates[fate]} {fate}" for fate in ("killed", "equivalent", "survived"))
        console.print(f"{len(report.mutants)} mutants: {parts}")
    for problem in report.problems[:_PROBLEMS_SHOWN]:
        console.print(f"[red]{escape(problem.file)}[/]: {escape(problem.text)}", highlight=False, soft_wrap=True)
    if len(report.problems) > _PROBLEMS_SHOWN:
        console.print(f"... and {len(report.problems) - _PROBLEMS_SHOWN} more; --json lists all")
    outcome = f"[red]{len(report.problems)} problems[/]" if report.problems else "[green]nothing to mend[/]"
    console.print(f"{escape(report.assignment)}: {outcome}; {report.gradings} gradings in {report.wall_s:.1f} s")


def _matrix(report: VerifyReport) -> Table:
    """Checks against known mistakes; the columns are the numbers in the table of solutions."""
    mistakes = [(number, row) for number, row in enumerate(report.solutions, 1) if row.is_mistake]
    title = f"{report.assignment}: which check catches which mistake"
    table = Table(title=title, title_justify="left", box=SIMPLE_HEAD, padding=(0, 0, 0, 1))
    table.add_column("check", overflow="fold")
    for number, _ in mistakes:
        table.add_column(str(number), justify="center", no_wrap=True)
    table.add_column("mistakes", justify="right")
    if report.mutants:
        table.add_column("mutants killed", justify="right")
    for check in report.checks:
        marks = ["x" if check in row.failed else "" for _, row in mistakes]
        killed = [str(sum(check in mutant.killed_by for mutant in report.mutants))] if report.mutants else []
        table.add_row(escape(check), *marks, str(marks.count("x")), *killed)
    return table


def _solutions(report: VerifyReport) -> Table:
    table = Table(title="the files", title_justify="left", box=SIMPLE_HEAD, padding=(0, 0, 0, 1))
    for heading in ("#", "file", "verdict", "score", "seeds", "checks that fail"):
        table.add_column(heading, justify="left" if heading in {"file", "verdict"} else "right")
    for number, row in enumerate(report.solutions, 1):
        score = "-" if row.score is None else f"{row.score:g}"
        verdict = row.verdict + (f" ({row.unstable} otherwise)" if row.unstable else "")
        table.add_row(str(number), escape(row.name), verdict, score, str(row.gradings), str(len(row.failed)))
    return table
