"""Explains a wrong value by the known mistake that gives the same value on the same inputs.

The known mistakes are the course's own wrong submissions; they run here, in the grader's process.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import numpy as np

from autograder.assignment import Assignment
from autograder.errors import Rejected
from autograder.plugin import Suite
from autograder.solutions import Solution, composed_source, read_solutions
from autograder.student import SolutionCode, Student

_SAME = {2: 1e-2, 4: 1e-4, 8: 1e-7, 16: 1e-7}  # relative, by bytes of the coarser float: two ways to write one mistake


class Diagnosis:
    """The known mistakes of one assignment, run on demand; what they gave is kept while the seed stays the same."""

    def __init__(self, plugin: Suite) -> None:
        self._plugin, self._assignment = plugin, plugin.assignment
        self._mistakes = [s for s in read_solutions(plugin.assignment) if s.folder == "wrong_answer" and s.hint]
        self._seed: int | None = None
        self._given: dict[tuple[str, str], BaseException | None] = {}
        self._code = cache(lambda mistake: SolutionCode(composed_source(self._assignment, mistake), mistake.path.stem))

    def hints(self, rejected: Mapping[str, Rejected], seed: int) -> dict[str, str]:
        """The hint code for each rejected check of one question that a known mistake explains.

        Where several mistakes give the value, the one wins that explains most of the rejected checks and predicts
        fewest rejections that did not happen.
        """
        matches = {
            check_id: [
                m for m in self._mistakes if check_id in m.caught_by and self._explains(m, check_id, error, seed)
            ]
            for check_id, error in rejected.items()
        }
        explained = [mistake.path for found in matches.values() for mistake in found]

        def plausibility(mistake: Solution) -> tuple[int, int, str]:
            absent = sum(check_id not in rejected for check_id in _of_same_questions(mistake.caught_by, rejected))
            return -explained.count(mistake.path), absent, mistake.path.name

        return {check_id: min(found, key=plausibility).hint for check_id, found in matches.items() if found}

    def _explains(self, mistake: Solution, check_id: str, error: Rejected, seed: int) -> bool:
        if seed != self._seed:
            self._seed, self._given = seed, {}
        key = (mistake.path.name, check_id)
        if key not in self._given:
            student = Student(self._assignment, self._code(mistake))
            self._given[key] = self._plugin.run_check(check_id, student, seed).error
        known = self._given[key]
        return isinstance(known, Rejected) and _same(error, known)


def _of_same_questions(check_ids: Sequence[str], rejected: Mapping[str, Any]) -> list[str]:
    questions = {check_id.partition("::")[0] for check_id in rejected}
    return [check_id for check_id in check_ids if check_id.partition("::")[0] in questions]


def _same(error: Rejected, known: Rejected) -> bool:
    """Whether two rejections are the same one: the same finding, about the same value."""
    if error.finding.code != known.finding.code or error.finding.facts.get("name") != known.finding.facts.get("name"):
        return False
    if isinstance(error.actual, str) and isinstance(known.actual, str):
        return error.actual == known.actual
    if isinstance(error.actual, str) and isinstance(known.actual, str):
        return error.actual == known.actual
    if not (isinstance(error.actual, np.ndarray | float | int) and isinstance(known.actual, np.ndarray | float | int)):
        return error.finding.facts == known.finding.facts
    mine, theirs = np.asarray(error.actual), np.asarray(known.actual)
    if mine.shape != theirs.shape or mine.dtype.kind not in "biufc" or theirs.dtype.kind not in "biufc":
        return False
    coarser = min((array.dtype.itemsize for array in (mine, theirs) if array.dtype.kind == "f"), default=8)
    with np.errstate(all="ignore"):
        finite = np.abs(theirs[np.isfinite(theirs)])
        scale = float(finite.max()) if finite.size else 0.0
        return bool(np.allclose(mine, theirs, rtol=0, atol=_SAME[coarser] * scale, equal_nan=True))


def known_hints(assignment: Assignment) -> set[str]:
    """Every hint code that the assignment's wrong submissions can give."""
    return {solution.hint for solution in read_solutions(assignment) if solution.hint}
