"""Run the public checks of an assignment: `check("rnn_forward")` in a notebook, `rnncourse check FILE` in a shell.

Public checks are the functions `test_<question>_...(student)` of the `test_public.py` beside the notebook. They take
the student's functions as attributes of `student` and raise `Wrong` where an answer is not right. Everything happens in
the student's own process, and says nothing about the grade: grading runs other checks, elsewhere.
"""

from __future__ import annotations

import inspect
import runpy
import sysconfig
import traceback
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rnncourse.expect import Wrong
from rnncourse.messages import Messages

PUBLIC_CHECKS = "test_public.py"
_PACKAGE = str(Path(__file__).parent)


class Undefined(Exception):
    """The notebook has no such function yet."""


class Student:
    """The student's functions, as attributes."""

    def __init__(self, namespace: Mapping[str, Any]) -> None:
        self._namespace = namespace

    def __getattr__(self, name: str) -> Any:
        if name not in self._namespace:
            raise Undefined(name)
        return self._namespace[name]


@dataclass(frozen=True)
class Outcome:
    """How one public check ended."""

    name: str  # of the check, without test_
    title: str
    status: str  # passed, wrong or not_written: message ids too
    details: tuple[str, ...] = ()  # what was found, and what to look at

    @property
    def passed(self) -> bool:
        """Whether nothing was found."""
        return self.status == "passed"


def check(question: str, namespace: Mapping[str, Any] | None = None, language: str | None = None) -> None:
    """Run the public checks of a question and print what each found.

    The functions are taken from `namespace`, by default from where `check` is called: in a notebook, that is all that
    was run so far. `language` is "en" or "ko", by default what the environment variable RNNCOURSE_LANG says.
    """
    if namespace is None:
        frame = inspect.currentframe()
        namespace = frame.f_back.f_globals if frame and frame.f_back else {}
    # A notebook runs in its own folder; a module knows its file.
    folder = Path(namespace["__file__"]).parent if "__file__" in namespace else Path.cwd()
    messages = Messages.load(language, beside=folder)
    if not (folder / PUBLIC_CHECKS).is_file():
        print(messages.text("no_checks_file", file=PUBLIC_CHECKS, folder=folder))
        return
    outcomes = list(run_checks(folder, namespace, messages, question))
    if not outcomes:
        print(messages.text("no_such_question", question=question))
    elif all(outcome.status == "not_written" for outcome in outcomes):
        print(*outcomes[0].details)  # once is enough
    else:
        for outcome in outcomes:
            print(lines(outcome, messages))


def run_checks(folder: Path, namespace: Mapping[str, Any], messages: Messages, question: str = "") -> Iterator[Outcome]:
    """The outcomes of the public checks in `folder`, of one question or of all."""
    prefix = f"test_{question}_" if question else "test_"
    for name, function in runpy.run_path(str(folder / PUBLIC_CHECKS)).items():
        if name.startswith(prefix) and callable(function):
            yield _outcome(name.removeprefix("test_"), function, Student(namespace), messages)


def require(name: str, namespace: Mapping[str, Any], language: str | None = None) -> None:
    """Run one public check, such as "rnn_forward_shape"; AssertionError with what it found. For other tools' tests."""
    messages = Messages.load(language, beside=Path.cwd())
    function = runpy.run_path(PUBLIC_CHECKS)[f"test_{name}"]
    outcome = _outcome(name, function, Student(namespace), messages)
    if not outcome.passed:
        raise AssertionError(lines(outcome, messages))


def lines(outcome: Outcome, messages: Messages) -> str:
    """An outcome as text: status and title, and indented below them what was found."""
    found = (line for detail in outcome.details for line in wrapped(detail))
    return "\n    ".join([f"[{messages.text(outcome.status)}] {outcome.title}", *found])


def wrapped(text: str, columns: int = 88) -> list[str]:
    """The text in lines that break between words. A Korean letter is as wide as two Latin ones."""
    found, room = [""], columns
    for word in text.split():
        width = 1 + sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in word)
        if width > room and found[-1]:
            found.append("")
            room = columns
        found[-1] += f" {word}" if found[-1] else word
        room -= width
    return found


def _outcome(name: str, function: Callable[[Student], object], student: Student, messages: Messages) -> Outcome:
    title = messages.text((inspect.getdoc(function) or name).partition("\n")[0])
    try:
        function(student)
    except Wrong as wrong:
        codes = (wrong.code, wrong.advice) if wrong.advice else (wrong.code,)
        return Outcome(name, title, "wrong", tuple(messages.text(code, **wrong.facts) for code in codes))
    except Undefined as undefined:
        return Outcome(name, title, "not_written", (messages.text("undefined", function=undefined),))
    except NotImplementedError as error:
        unwritten = traceback.extract_tb(error.__traceback__)[-1].name
        return Outcome(name, title, "not_written", (messages.text("unwritten", function=unwritten),))
    except Exception as error:
        return Outcome(name, title, "wrong", (_raised(error, messages),))
    return Outcome(name, title, "passed")


def _raised(error: Exception, messages: Messages) -> str:
    """The error and the student's line it comes from: the last one that is in no installed package."""
    facts = {"error": type(error).__name__, "text": str(error) or "-"}
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if not _is_foreign(frame.filename)]
    if not own:
        return messages.text("raised", **facts)
    return messages.text("raised_at", **facts, function=own[-1].name, number=own[-1].lineno, source=own[-1].line)


def _is_foreign(filename: str) -> bool:
    if "site-packages" in filename or Path(filename).name == PUBLIC_CHECKS:
        return True
    return filename.startswith((_PACKAGE, sysconfig.get_path("stdlib"), "<frozen"))
