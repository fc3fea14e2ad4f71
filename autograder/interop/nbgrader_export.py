"""`nbgrader export` as a CSV file that Canvas imports: one row a student, one column an assignment.

c.ExportApp.plugin_class = "autograder.interop.nbgrader_export.CanvasExportPlugin"
"""

from __future__ import annotations

import csv
from pathlib import Path

from nbgrader.api import Assignment, Gradebook, MissingEntry
from nbgrader.plugins import ExportPlugin

from autograder.gradebook import harmless

COLUMNS = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")
POINTS_POSSIBLE = "    Points Possible"  # Canvas knows the row by these words


class CanvasExportPlugin(ExportPlugin):  # type: ignore[misc]  # nbgrader has no types
    """Grades for Canvas, late penalties taken off. Who handed in nothing, or waits for a person, has an empty field.

    Students are known by the SIS Login ID, which is nbgrader's id of the student.
    """

    def export(self, gradebook: Gradebook) -> None:
        """Write `--to`, grades.csv where it is not given; `--student` and `--assignment` choose."""
        assignments = [one for one in gradebook.assignments if not self.assignment or one.name in set(self.assignment)]
        students = [one for one in gradebook.students if not self.student or one.id in set(map(str, self.student))]
        path = Path(self.to or "grades.csv")
        self.log.info("Exporting grades for Canvas to %s", path)
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow([*COLUMNS, *(harmless(one.name) for one in assignments)])
            table.writerow([POINTS_POSSIBLE, "", "", "", "", *(f"{one.max_score:g}" for one in assignments)])
            for student in sorted(students, key=lambda one: one.id):
                name = ", ".join(part for part in (student.last_name, student.first_name) if part) or student.id
                who = [harmless(name), "", "", harmless(student.id), ""]
                table.writerow([*who, *(_score(gradebook, one, student.id) for one in assignments)])


def _score(gradebook: Gradebook, assignment: Assignment, student: str) -> str:
    try:
        submission = gradebook.find_submission(assignment.name, student)
    except MissingEntry:
        return ""
    if submission.needs_manual_grade:
        return ""
    return f"{max(0.0, submission.score - (submission.late_submission_penalty or 0.0)):.10g}"
