"""What an instructor chose for Gradescope, and what the container needs to know: `settings.json` in the zip."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal

import msgspec

from autograder.assignment import Assignment
from autograder.conditions import ProfileName
from autograder.errors import CourseError

SETTINGS_FILE = "settings.json"
EVERYTHING = ""  # the key of what holds for all checks that are not named

Visibility = Literal["visible", "after_due_date", "after_published", "hidden"]  # Gradescope's words
VISIBILITIES: tuple[Visibility, ...] = ("visible", "after_due_date", "after_published", "hidden")


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Of one assignment. `seed_key` is secret, as the zip is. `visibility` is by check, by question, or for all."""

    assignment: str
    seed_key: str
    language: str = "en"
    isolation: str = "auto"
    profile: ProfileName = ProfileName.sample
    timeout_s: float = 600.0  # of the platform, which gives 0 points to what it has to stop
    visibility: dict[str, Visibility] = {}

    @classmethod
    def load(cls, source: Path) -> Settings:
        """Read them from the unpacked zip."""
        return msgspec.json.decode((source / SETTINGS_FILE).read_bytes(), type=cls)

    def encoded(self) -> bytes:
        """As the file holds them."""
        return msgspec.json.format(msgspec.json.encode(self)) + b"\n"


def read_visibility(texts: Iterable[str], assignment: Assignment) -> dict[str, Visibility]:
    """From `after_due_date` (all checks), `question=hidden` and `question::check=visible`; the last word counts.

    Raises:
        CourseError: no such check or question, or a word that Gradescope does not know.
    """
    known = {question.id for question in assignment.questions} | {check.id for check in assignment.checks}
    found: dict[str, Visibility] = {}
    for text in texts:
        name, equals, word = text.rpartition("=")
        if equals and name not in known:
            raise CourseError(assignment.folder, "visibility", f"there is no question and no check {name!r}")
        if word not in VISIBILITIES:
            raise CourseError(assignment.folder, "visibility", f"{word!r} is none of: {', '.join(VISIBILITIES)}")
        found[name if equals else EVERYTHING] = VISIBILITIES[VISIBILITIES.index(word)]
    return found


def visibility_of(check_id: str, visibility: Mapping[str, Visibility]) -> Visibility:
    """When students see a check: as was said of it, else of its question, else of all."""
    question = check_id.partition("::")[0]
    named = (visibility[name] for name in (check_id, question, EVERYTHING) if name in visibility)
    return next(named, VISIBILITIES[0])
