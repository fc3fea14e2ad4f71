"""What Keras checks ask for, in the interpreter that holds a student's functions, as other graders would have it.

Models are trained here, with the same seeds as in our trainer, and each once a notebook: the three checks of one
model share a training. Nothing is shared between notebooks, since each has a kernel of its own.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from autograder.assignment import Assignment
from autograder.conditions import ProfileName
from autograder.course import Course
from autograder.errors import Rejected
from autograder.inside import models
from autograder.models import Model
from autograder.student import SolutionCode, Student
from autograder.training import Description, Fit, Profile, Run, read_thresholds
from autograder.verdict import Finding, Verdict
from benchmarks.checks import plan

_BUDGET_S = 600.0


def fixtures(namespace: dict[str, Any]) -> dict[str, Any]:
    """The student's functions with models as the checks expect them, the trainer, and the thresholds."""
    assignment = _assignment()
    code = SolutionCode("", "student")
    code.names = namespace
    profile = Profile(ProfileName.sample, read_thresholds(assignment.suite), [])
    return {"student": Student(assignment, code), "trainer": _trainer(), "profile": profile}


class KernelTrainer:
    """Trains in this process."""

    def __init__(self) -> None:
        self._runs: dict[str, Run] = {}

    def describe(self, model: Model) -> Description:
        """The model as built."""
        _require_own_layers(model)
        return msgspec.convert(models.work("describe", [*model.texts(), 0]), Description)

    def fit(self, model: Model, x: Any, y: Any, fit: Fit, *, validation: Any, predict: dict[str, Any]) -> Run:
        """Train, unless this notebook's model has been trained so before."""
        _require_own_layers(model)
        if model.compiled is None:
            raise Rejected(Verdict.wrong_answer, Finding("not_compiled"))
        settings = fit.settings(_BUDGET_S)
        key = repr((model.texts(), settings, fit.seed))
        if key not in self._runs:
            data = {"x": x, "y": y, "x_val": validation[0], "y_val": validation[1]}
            self._runs[key] = Run(**models.work("train", [*model.texts(), fit.seed], data, settings, predict))
        return self._runs[key]


def _require_own_layers(model: Model) -> None:
    if model.foreign:
        raise Rejected(Verdict.wrong_answer, Finding("model_foreign", {"layer": model.foreign}))


@cache
def _trainer() -> KernelTrainer:
    return KernelTrainer()


@cache
def _assignment() -> Assignment:
    return Assignment.load(Course.load(Path(plan().course)), plan().assignment)
