"""The table of thresholds says what the reference reached, and refuses a reference that does not reach them."""

from __future__ import annotations

from typing import Any

from autograder.conditions import Conditions, ProfileName
from autograder.threshold_table import Measured, table
from autograder.training import Threshold
from autograder.training.profile import Bar


def measured(**changes: Any) -> Measured:
    threshold = Threshold("nets / means", "5.5e-4", Bar(0.5, "few"), Bar(0.25, "many"))
    values: dict[str, Any] = {
        "assignment": "nets", "question": "build_model", "name": "error", "threshold": threshold,
        "values": (0.3, 0.1, 0.2), "seconds": (2.0, 4.0, 3.0), "lower_is_better": True,
    }  # fmt: skip
    return Measured(**{**values, **changes})


def row(one: Measured, profile: ProfileName = ProfileName.sample) -> list[str]:
    line = table([one], Conditions(profile), 3, 2).strip().splitlines()[-1]
    return [cell.strip() for cell in line.strip("|").split("|")]


def test_an_error_must_stay_below() -> None:
    assert row(measured())[5:] == ["≤ 0.5", "0.2 (0.3 to 0.1)", "3.0", "few", "≤ 0.25"]


def test_an_accuracy_must_reach() -> None:
    assert row(measured(lower_is_better=False))[5:7] == ["≥ 0.5", "0.2 (0.1 to 0.3)"]


def test_the_other_profile_changes_places() -> None:
    assert row(measured(), ProfileName.full)[5:] == ["≤ 0.25", "0.2 (0.3 to 0.1)", "3.0", "many", "≤ 0.5"]


def test_what_was_never_measured_has_no_figures() -> None:
    assert row(measured(values=(), seconds=()))[6:8] == ["-", "-"]
