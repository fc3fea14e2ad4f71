"""Every error this package raises.

    AutograderError
    |-- CourseError            a course folder is wrong; names the file and the key
    |-- ResultsError           the folder for results is in use, or holds those of another assignment
    |-- SandboxError           the sandbox could not be started or broke: our fault, never the student's
    |   `-- IsolationUnavailable   this machine cannot give the isolation level asked for
    `-- Rejected               the student's answer was judged and found wrong; carries a Finding, is no fault of ours

`Rejected` becomes a verdict with a score. Everything else that escapes a check becomes `grader_error`, without a score.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from autograder.verdict import Finding, Verdict


class AutograderError(Exception):
    """Base of all errors of this package."""


class CourseError(AutograderError):
    """A file of the course is wrong: says which file, which key, and what is wrong with it."""

    def __init__(self, file: Path, key: str, problem: str) -> None:
        super().__init__(f"{file}: {key}: {problem}" if key else f"{file}: {problem}")
        self.file, self.key, self.problem = file, key, problem


class ResultsError(AutograderError):
    """The folder for results is in use by another grader, or holds the results of another assignment."""


class SandboxError(AutograderError):
    """The sandbox did not start, or our own process inside it broke."""


class IsolationUnavailable(SandboxError):
    """This machine cannot give the isolation level asked for; `autograder doctor` says what it can."""


class Rejected(AutograderError):
    """The student's answer is not accepted, for the reason in `finding`.

    `actual` is the student's value where there is one. It stays in this process: diagnosis compares it with what
    the known wrong submissions give.
    """

    def __init__(self, verdict: Verdict, finding: Finding, actual: Any = None) -> None:
        super().__init__(f"{verdict.value}: {finding.code} {finding.facts}")
        self.verdict, self.finding, self.actual = verdict, finding, actual
