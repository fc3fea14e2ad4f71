"""Explains a wrong value by the known mistake that gives the same value on the same inputs.

The known mistakes are the course's own wrong submissions; they run here, in the grader's process.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from heapq import heapify, heappop, heappush
from typing import Any, NamedTuple

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
        fewest rejections that did not happen. Trying a mistake costs more than many a check, so the search is best
        first: a mistake is tried on one check at a time, and only as long as it may still be the one that wins.
        """
        hints: dict[str, str] = {}
        listed = [mistake for mistake in self._mistakes if not rejected.keys().isdisjoint(mistake.caught_by)]
        queue = [_Candidate.of(mistake, rejected) for mistake in listed]
        heapify(queue)
        while queue and len(hints) < len(rejected):
            best = heappop(queue)
            if best.untried:
                check_id = best.untried[0]
                explains = self._explains(best.mistake, check_id, rejected[check_id], seed)
                heappush(queue, best.after_trial(explains=explains))
            else:
                hints |= {check_id: best.mistake.hint for check_id in best.explained if check_id not in hints}
        return hints

    def _explains(self, mistake: Solution, check_id: str, error: Rejected, seed: int) -> bool:
        if seed != self._seed:
            self._seed, self._given = seed, {}
        key = (mistake.path.name, check_id)
        if key not in self._given:
            student = Student(self._assignment, self._code(mistake))
            self._given[key] = self._plugin.run_check(check_id, student, seed).error
        known = self._given[key]
        return isinstance(known, Rejected) and _same(error, known)


class _Candidate(NamedTuple):
    """A mistake, ordered by how plausible it is at best: the first three fields say so, the smallest wins."""

    minus_possible: int  # how many checks it explains or may still explain, negated
    absent: int  # rejections that it predicts and that did not happen
    name: str
    mistake: Solution
    explained: tuple[str, ...]
    untried: tuple[str, ...]

    @classmethod
    def of(cls, mistake: Solution, rejected: Mapping[str, Any]) -> _Candidate:
        untried = tuple(check_id for check_id in rejected if check_id in mistake.caught_by)
        questions = {check_id.partition("::")[0] for check_id in rejected}
        predicted = [check_id for check_id in mistake.caught_by if check_id.partition("::")[0] in questions]
        return cls(-len(untried), len(predicted) - len(untried), mistake.path.name, mistake, (), untried)

    def after_trial(self, *, explains: bool) -> _Candidate:
        tried, *untried = self.untried
        explained = (*self.explained, tried) if explains else self.explained
        possible = len(explained) + len(untried)
        return self._replace(minus_possible=-possible, explained=explained, untried=tuple(untried))


def _same(error: Rejected, known: Rejected) -> bool:
    """Whether two rejections are the same one: the same finding, about the same value."""
    if error.finding.code != known.finding.code or error.finding.facts.get("name") != known.finding.facts.get("name"):
        return False
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
