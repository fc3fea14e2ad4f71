"""For nbgrader's own `autograde`, also from the formgrader: test cells get their points from outside of any kernel.

In nbgrader_config.py, as `autograder export nbgrader` writes it and as any course may:

    from autograder.interop.nbgrader_execute import PREPROCESSORS
    c.Autograde.autograde_preprocessors = PREPROCESSORS

Then no student code runs in a kernel. Without these lines the cells do, beside whatever the student has patched.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbconvert.preprocessors import ClearMetadataPreprocessor
from nbgrader.api import Gradebook
from nbgrader.preprocessors import (
    AssignLatePenalties,
    CheckCellMetadata,
    IgnorePattern,
    LimitOutput,
    NbGraderPreprocessor,
    SaveAutoGrades,
)
from traitlets import Unicode

from autograder.doctor import choose_level
from autograder.interop.nbgrader_book import Book, save
from autograder.interop.nbgrader_grading import find_subject, grade_one
from autograder.interop.nbgrader_notebook import test_outputs

_KEY = "autograder"


class GradeOutside(NbGraderPreprocessor):  # type: ignore[misc]  # nbgrader has no types
    """Takes the place of nbgrader's Execute. It grades what was handed in, not the notebook that it is given."""

    language = Unicode("en", help="Language of feedback.").tag(config=True)
    isolation = Unicode("auto", help="See `autograder doctor`.").tag(config=True)

    def preprocess(self, nb: Any, resources: Any) -> Any:
        """Show points and reasons in the test cells.

        Raises:
            RuntimeError: the grader itself failed; nbgrader then keeps no grade rather than a wrong one.
        """
        about, root = resources["nbgrader"], Path.cwd()  # nbgrader works in the course's folder
        book = Book(root, about["assignment"])
        level = choose_level(self.isolation).name
        subject = find_subject(root, about["assignment"])
        tests, comments = grade_one(book, subject, about["student"], level, self.language)
        mine = tests[about["notebook"]]
        if failed := [name for name, shown in mine.items() if shown.score is None and shown.is_our_fault]:
            raise RuntimeError(f"the grader itself failed on {', '.join(failed)} of {about['student']}")
        for cell in nb.cells:
            if cell.cell_type == "code" and (shown := mine.get(cell.metadata.get("nbgrader", {}).get("grade_id", ""))):
                cell.outputs = test_outputs(shown)
        resources[_KEY] = mine, comments[about["notebook"]]
        return nb, resources


class SaveOutsideGrades(SaveAutoGrades):  # type: ignore[misc]
    """Saves the grades of all test cells, those that were deleted as well; what waits for a person has no points."""

    def preprocess(self, nb: Any, resources: Any) -> Any:
        """Save what nbgrader reads from the notebook, then what is known better."""
        nb, resources = super().preprocess(nb, resources)
        about = resources["nbgrader"]
        where = {name: about[name] for name in ("notebook", "assignment", "student")}
        with Gradebook(about["db_url"]) as gradebook:
            save(gradebook, where, *resources[_KEY])
        return nb, resources


PREPROCESSORS = [
    GradeOutside,
    IgnorePattern,
    ClearMetadataPreprocessor,
    LimitOutput,
    SaveOutsideGrades,
    AssignLatePenalties,
    CheckCellMetadata,
]
