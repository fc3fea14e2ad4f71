"""How good is good enough: thresholds beside a suite, one for every profile, and the values measured against them.

`sample` is meant for a laptop's processor and for CI, `full` for a GPU and the whole data sets.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path

import msgspec

from autograder.compare_models import require_at_least, require_at_most
from autograder.conditions import ProfileName
from autograder.course import read_toml
from autograder.errors import AutograderError
from autograder.verdict import Measure

THRESHOLDS_FILE = "thresholds.toml"


class Bar(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is demanded under one profile, and on which data."""

    threshold: float
    data: str


class Threshold(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One measured value: whose it is, what the lecture notes print, and what is demanded."""

    exercise: str
    figure: str
    sample: Bar
    full: Bar

    def bar(self, profile: ProfileName) -> Bar:
        """What is demanded under a profile."""
        return self.full if profile is ProfileName.full else self.sample


class Profile:
    """The fixture `profile` of a check: says which profile it is and judges values by its thresholds."""

    def __init__(self, name: ProfileName, thresholds: Mapping[str, Threshold], measures: list[Measure]) -> None:
        self.name, self._thresholds, self._measures = name, thresholds, measures

    def at_least(self, name: str, value: float) -> None:
        """Demand a value that is not lower than the threshold `name`; NaN is lower."""
        measure = Measure(name, float(value))
        require_at_least(name, self._measured(measure), self._thresholds[name].bar(self.name).threshold)

    def at_most(self, name: str, value: float) -> None:
        """Demand a value that is not higher than the threshold `name`; NaN is higher."""
        measure = Measure(name, float(value), lower_is_better=True)
        require_at_most(name, self._measured(measure), self._thresholds[name].bar(self.name).threshold)

    def _measured(self, measure: Measure) -> float:
        if measure.name not in self._thresholds:
            known = ", ".join(self._thresholds) or "none"
            raise AutograderError(f"{THRESHOLDS_FILE} has no threshold {measure.name!r}; there are: {known}")
        if math.isfinite(measure.value):  # JSON has no other numbers
            self._measures.append(measure)
        return measure.value


def read_thresholds(suite: Path) -> dict[str, Threshold]:
    """The thresholds of a suite by name; none where it has no such file."""
    file = suite / THRESHOLDS_FILE
    return read_toml(file, dict[str, Threshold]) if file.exists() else {}
