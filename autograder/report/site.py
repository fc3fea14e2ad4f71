"""Writes the pages. The same results give the same bytes."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

import autograder
from autograder.assignment import Assignment
from autograder.messages import Catalogue
from autograder.report.feedback import feedback
from autograder.report.overview import defective, overview, rank
from autograder.report.quiz import is_explained, quiz_questions
from autograder.report.untrusted import LONGEST, code_lines, file_names, visible
from autograder.result import Result
from autograder.verdict import Verdict

INDEX = "index.html"
STUDENTS = "students"
_TEMPLATES = Path(__file__).parent / "templates"


def write_report(
    results: Sequence[Result], assignment: Assignment, language: str, folder: Path, now: datetime | None = None
) -> None:
    """Write `folder/index.html` and a page a student into `folder/students/`, with words in `language`.

    Findings are shown in the language that the results were rendered in. Student pages hold nothing of other
    students and nothing of the grader's own tracebacks, so they can be handed out one by one. Those of a quiz explain
    its questions where `now`, by default the present, is not before the due date.
    """
    pages = list(file_names(result.student for result in results))
    environment = _environment(Catalogue.load(language), assignment, language)
    explained = is_explained(assignment, now)
    environment.globals.update(quiz_question=quiz_questions(assignment, language, explained), explained=explained)
    (folder / STUDENTS).mkdir(parents=True, exist_ok=True)
    index = environment.get_template("index.html")
    entries = [(result, f"{STUDENTS}/{page}") for result, page in zip(results, pages, strict=True)]
    defects = [(result, check) for result in results for check in defective(result)]
    _write(folder / INDEX, index.render(entries=entries, overview=overview(results, assignment), defects=defects))
    student = environment.get_template("student.html")
    for result, page in zip(results, pages, strict=True):
        _write(folder / STUDENTS / page, student.render(result=result, feedback=feedback(result)))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _environment(catalogue: Catalogue, assignment: Assignment, language: str) -> Environment:
    """Jinja2 with autoescape; `finalize` unmasks every text on its way into a page, so that no template can forget."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value,
    )
    titles = {question.id: question.title.in_language(language) for question in assignment.questions}

    def say(key: str, **facts: str | float) -> str:
        return catalogue.text(f"report.{key}", facts)

    environment.globals.update(
        say=say,
        verdict_text=lambda verdict: catalogue.text(f"verdict.{verdict}", {}),
        verdict_help=lambda verdict: catalogue.text(f"verdict_help.{verdict}", {}),
        question_title=lambda question_id: titles.get(question_id, question_id),
        answers=lambda result: {question.id: question for question in result.questions},
        verdicts=[verdict.value for verdict in Verdict],
        number=_number,
        rank=rank,
        code_lines=code_lines,
        longest=LONGEST,
        language=language,
        assignment=assignment,
        assignment_title=assignment.title.in_language(language),
        course_title=assignment.course.title.in_language(language),
        version=autograder.__version__,
        style=_inline("style.css"),
        script=_inline("sort.js"),
        digest=_content_digest,
    )
    return environment


def _inline(name: str) -> Markup:
    """A file of ours that goes into the page as it is."""
    return Markup((_TEMPLATES / name).read_text(encoding="utf-8"))  # noqa: S704  our own file, nothing untrusted in it


def _content_digest(text: str) -> str:
    """What a content security policy allows a style or script by."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _number(value: float | None) -> str:
    """A score with at most two decimals, a dash where there is none."""
    return "–" if value is None else f"{round(value, 2):g}"
