"""What the reference reaches under several training seeds, beside what is demanded: the reason for every threshold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from statistics import median

import msgspec

from autograder.assignment import Assignment
from autograder.classroom import Task, grade_class
from autograder.conditions import Conditions
from autograder.training import Threshold, read_thresholds
from autograder.verdict import Grade, Verdict

_HEAD = """\
# Thresholds of the profile {profile}

Made by `autograder thresholds --profile {profile} --seeds {seeds}`, which trains each reference under {seeds} seeds of
its initial weights and of the order of its data. Between the threshold and the worst of them is the room that a correct
model of a student has. Seconds are the median of fitting, on a machine with {cores} cores.

| unit | question | exercise | value | in the lecture notes | {profile}: demanded | reached: median (worst to best) | seconds | data | {other}: demanded |
|---|---|---|---|---|---:|---:|---:|---|---:|
"""  # noqa: E501  the head of a table is one line


class Measured(msgspec.Struct, frozen=True):
    """One threshold and what was reached."""

    assignment: str
    question: str
    name: str
    threshold: Threshold
    values: tuple[float, ...]
    seconds: tuple[float, ...]
    lower_is_better: bool


class Measurements(msgspec.Struct, frozen=True):
    """All thresholds of an assignment. `failures`: checks that the reference did not pass, and why."""

    measured: tuple[Measured, ...]
    failures: tuple[str, ...]


def measure(
    assignment: Assignment,
    conditions: Conditions,
    *,
    seeds: int,
    level: str,
    progress: Callable[[str, int, int], None],
) -> Measurements:
    """Grade the reference under training seeds 0 to `seeds` - 1."""
    grades: list[Grade] = []
    for seed in range(seeds):
        task = Task("reference", str(assignment.reference), seed=1)
        trained = msgspec.structs.replace(conditions, seed=seed)
        grades += grade_class(assignment, [task], jobs=1, level=level, conditions=trained)
        progress("training", seed + 1, seeds)
    return Measurements(tuple(_measured(assignment, grades)), tuple(_failures(assignment, grades)))


def _measured(assignment: Assignment, grades: Sequence[Grade]) -> Iterator[Measured]:
    values: dict[str, list[float]] = defaultdict(list)
    seconds: dict[str, list[float]] = defaultdict(list)
    questions: dict[str, str] = {}
    too_high: set[str] = set()
    for grade in grades:
        for question in grade.questions:
            for check in question.checks:
                for one in check.measures:
                    values[one.name].append(one.value)
                    seconds[one.name].append(sum(training.seconds for training in check.trained))
                    questions[one.name] = question.id
                    if one.lower_is_better:
                        too_high.add(one.name)
    for name, threshold in read_thresholds(assignment.suite).items():
        yield Measured(
            assignment.name, questions.get(name, "-"), name, threshold, tuple(values[name]), tuple(seconds[name]),
            name in too_high,
        )  # fmt: skip


def _failures(assignment: Assignment, grades: Sequence[Grade]) -> Iterator[str]:
    for seed, grade in enumerate(grades):
        for question in grade.questions:
            for check in question.checks:
                if check.verdict is not Verdict.accepted:
                    why = check.defect or ", ".join(str(finding) for finding in check.findings)
                    yield f"{assignment.name}, training seed {seed}: {check.id}: {check.verdict.value}: {why}"
    measured = {one.name for grade in grades for q in grade.questions for check in q.checks for one in check.measures}
    for name in read_thresholds(assignment.suite):
        if name not in measured:
            yield f"{assignment.name}: no check measures {name}"


def table(measured: Sequence[Measured], conditions: Conditions, seeds: int, cores: int) -> str:
    """As Markdown."""
    other = "sample" if conditions.profile == "full" else "full"
    head = _HEAD.format(profile=conditions.profile.value, other=other, seeds=seeds, cores=cores)
    return head + "".join(f"| {' | '.join(_cells(one, conditions))} |\n" for one in measured)


def _cells(one: Measured, conditions: Conditions) -> Iterator[str]:
    sign = "≤" if one.lower_is_better else "≥"
    bars = one.threshold.sample, one.threshold.full
    bar, other = bars if conditions.profile == "sample" else bars[::-1]
    yield from (one.assignment, f"`{one.question}`", one.threshold.exercise, f"`{one.name}`", one.threshold.figure)
    yield f"{sign} {bar.threshold:g}"
    if one.values:
        worst, best = sorted((min(one.values), max(one.values)), reverse=one.lower_is_better)
        yield f"{median(one.values):.3g} ({worst:.3g} to {best:.3g})"
        yield f"{median(one.seconds):.1f}"
    else:
        yield from ("-", "-")
    yield bar.data
    yield f"{sign} {other.threshold:g}"
