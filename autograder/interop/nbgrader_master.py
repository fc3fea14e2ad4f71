"""What nbgrader knows of a notebook's cells, and what is shown in them. It imports nothing that takes seconds."""

from __future__ import annotations

from typing import Any

import msgspec


class MasterCell(msgspec.Struct, frozen=True):
    """A cell that nbgrader knows from the source notebook. `points` is None where it is not graded."""

    name: str
    cell_type: str
    source: str  # as students got it; of a locked cell with its hidden tests
    checksum: str | None
    grade: bool
    solution: bool
    locked: bool
    task: bool
    points: float | None

    @property
    def is_test(self) -> bool:
        """Whether its points come from running it."""
        return self.grade and not self.solution and self.cell_type == "code"

    def marks(self) -> dict[str, Any]:
        """Its metadata, schema version 3."""
        marks = {
            "schema_version": 3, "grade_id": self.name, "grade": self.grade, "solution": self.solution,
            "locked": self.locked, "task": self.task, "cell_type": self.cell_type, "checksum": self.checksum,
        }  # fmt: skip
        return marks if self.points is None else {**marks, "points": self.points}


class Shown(msgspec.Struct, frozen=True):
    """What a test cell shows: the points, None where there are none yet, and the text that says why."""

    score: float | None
    text: str
    is_our_fault: bool = False  # there is no score because the grader failed
