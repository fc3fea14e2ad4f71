"""The class in figures: what the tiles and charts of the index page show."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from autograder.assignment import Assignment
from autograder.result import CheckResult, Result
from autograder.verdict import Verdict

_BINS = 10
_ORDER = [verdict.value for verdict in Verdict]  # the best first


class Bin(msgspec.Struct, frozen=True):
    """One bar of the histogram: how many scores are in [low, high), the highest possible one in the last."""

    low: float
    high: float
    count: int


class Segment(msgspec.Struct, frozen=True):
    """A part of a question's bar: the students with one verdict. `start` and `share` are percentages."""

    verdict: str
    count: int
    start: float
    share: float


class QuestionRow(msgspec.Struct, frozen=True):
    """One question over the whole class. `mean_share` is a percentage, None where nobody has a score."""

    id: str
    segments: tuple[Segment, ...]
    mean_share: float | None


class Overview(msgspec.Struct, frozen=True):
    """The class as a whole. Mean and median are None where nobody has a score."""

    submissions: int
    full_marks: int
    mean: float | None
    median: float | None
    unscored: int
    histogram: tuple[Bin, ...]
    questions: tuple[QuestionRow, ...]
    isolation: tuple[str, ...]
    suite_digests: tuple[str, ...]
    seed: int | None  # the seed that all share, None where each has its own

    @property
    def tallest(self) -> int:
        """The count of the histogram's highest bar, at least 1."""
        return max(1, *(bar.count for bar in self.histogram))


def overview(results: Sequence[Result], assignment: Assignment) -> Overview:
    """Count the class."""
    scores = [result.score for result in results if result.score is not None]
    seeds = {result.seed for result in results}
    return Overview(
        submissions=len(results),
        full_marks=sum(score >= assignment.max_score for score in scores),
        mean=statistics.fmean(scores) if scores else None,
        median=statistics.median(scores) if scores else None,
        unscored=len(results) - len(scores),
        histogram=tuple(_histogram(scores, assignment.max_score)),
        questions=tuple(_question(results, question.id) for question in assignment.questions),
        isolation=tuple(sorted({result.isolation for result in results})),
        suite_digests=tuple(sorted({result.suite_digest for result in results})),
        seed=seeds.pop() if len(seeds) == 1 else None,
    )


def defective(result: Result) -> list[CheckResult]:
    """The checks that the grader failed on, where it says why; for instructors only."""
    return [check for question in result.questions for check in question.checks if check.defect]


def rank(verdict: str) -> int:
    """Where a verdict stands when verdicts are sorted, the best first."""
    return _ORDER.index(verdict) if verdict in _ORDER else len(_ORDER)


def _histogram(scores: Sequence[float], max_score: float) -> Iterator[Bin]:
    counts = Counter(min(int(score / max_score * _BINS + 1e-9), _BINS - 1) for score in scores)
    for index in range(_BINS):
        yield Bin(max_score * index / _BINS, max_score * (index + 1) / _BINS, counts[index])


def _question(results: Sequence[Result], question_id: str) -> QuestionRow:
    found = [question for result in results for question in result.questions if question.id == question_id]
    counts = Counter(question.verdict for question in found)
    segments = []
    done = 0
    for verdict in sorted(counts, key=rank):
        share = 100 / len(found)
        segments.append(Segment(verdict, counts[verdict], done * share, counts[verdict] * share))
        done += counts[verdict]
    shares = [100 * question.score / question.max_score for question in found if question.score is not None]
    return QuestionRow(question_id, tuple(segments), statistics.fmean(shares) if shares else None)
