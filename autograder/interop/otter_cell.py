"""What test cases of our otter assignments call, and the plugin that keeps student code out of otter's kernel.

Test cases are imported into kernels: nothing but the standard library, and otter itself for the plugin.
"""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

from autograder.interop.cell import GraderFailed, ask

_ROUNDING = 1e-6
_HANDED_IN = ".handed_in.zip"  # where a student handed in more than a notebook: all of it


class NoScore(BaseException):
    """The grader did not give a score. Of an `Exception` otter would make 0 points; of this, "Autograder Failed"."""


def earned(check: str, points: float, *, assignment: str, course: str, lang: str = "en") -> None:
    """Pass where a hidden check gives the submission in this folder at least so many points.

    Raises:
        AssertionError: it gives less; the message is the check's feedback.
        NoScore: there is no score, and it is not the student's fault.
    """
    try:
        notebook = _notebook()
        handed_in = _HANDED_IN if Path(_HANDED_IN).is_file() else notebook.name
        answer = ask(handed_in, assignment=assignment, course=course, student=notebook.stem, lang=lang)
    except GraderFailed as failed:
        raise NoScore(str(failed)) from None
    checks = (one for question in answer["questions"] for one in question["checks"])
    found: dict[str, Any] = next(one for one in checks if one["id"] == check)
    if found["score"] is None:
        raise NoScore("the grader itself failed; grade this submission again")
    if found["score"] < points - _ROUNDING:
        raise AssertionError("\n".join(filter(None, [found["feedback"], answer["notes"]])))


def _notebook() -> Path:
    """The one notebook in this folder, where otter puts it."""
    notebooks = sorted(Path().glob("*.ipynb"))
    if len(notebooks) != 1:
        raise GraderFailed(f"there should be one notebook here, and there are {len(notebooks)}")
    return notebooks[0]


class StudentCodeApart:
    """A plugin of otter's: none of the notebook's code runs in otter's kernel, where it could change tests or results.

    The hidden tests need none of it, since they hand the file to our grader, which runs it in its sandbox. Public tests
    are for the student's own machine: they are worth nothing, and are left out of what is reported.
    """

    def __init__(self, submission_path: str, _metadata: dict[str, Any], _config: dict[str, Any]) -> None:
        """Called by otter."""
        self._notebook = Path(submission_path)

    def before_grading(self, _config: Any) -> None:
        """Put what came with the notebook where only our grader finds it.

        Otherwise otter would unpickle a log, and its kernel import an `otter.py` or `numpy.py` from this folder.
        """
        given = Path("../source/files")
        ours = {path.relative_to(given) for path in given.rglob("*")} | {Path("__init__.py")}
        ours.add(Path(_HANDED_IN))
        files = [path for path in Path().rglob("*") if path.is_file() and path.parts[0] != "tests"]
        theirs = [path for path in files if path not in ours]
        others = [path for path in theirs if path.resolve() != self._notebook.resolve()]
        if others:
            with zipfile.ZipFile(_HANDED_IN, "w", zipfile.ZIP_DEFLATED) as archive:
                for path in theirs:
                    archive.write(path)
            for path in others:
                path.unlink()

    def before_execution(self, submission: Any) -> Any:
        """Take the code out of the notebook that otter is about to run."""
        submission.cells = [cell for cell in submission.cells if cell.cell_type != "code"]
        return submission

    def after_grading(self, results: Any) -> None:
        """Leave the public tests out."""
        for test_file in results.results.values():
            test_file.test_cases = [one for one in test_file.test_cases if one.hidden]
            test_file.test_case_results = [one for one in test_file.test_case_results if one.test_case.hidden]
