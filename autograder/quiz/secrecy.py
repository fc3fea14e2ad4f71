"""No answer and no explanation of a quiz leaves with a release."""

from __future__ import annotations

import ast
import json
import re
import tomllib
from collections.abc import Iterator
from typing import Any

from autograder.quiz.answers import is_blank
from autograder.quiz.questions import Quiz

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_SHORTEST = 12  # characters of a sentence that nobody writes twice by chance


def leaked(quiz: Quiz, name: str, text: str) -> str:
    """What a file to be released gives away, "" where it is nothing.

    That is: a sentence of an explanation in any language, or a line that answers a question, right or wrong.
    """
    for part in _parts(name, text):
        words = " ".join(re.sub(r"^\s*#", "", part, flags=re.MULTILINE).split())
        for sentence in _sentences(quiz):
            if sentence in words:
                return f"holds a sentence of an explanation: {sentence!r}"
        for question_id, value in _answers(name, part):
            if any(question.id == question_id for question in quiz.questions) and not is_blank(value):
                return f"answers the question {question_id}"
    return ""


def _sentences(quiz: Quiz) -> Iterator[str]:
    for entry in quiz.key.values():
        for language in entry.explanation.languages:
            for sentence in _SENTENCE.split(entry.explanation.in_language(language)):
                if len(sentence) >= _SHORTEST:
                    yield " ".join(sentence.split())


def _parts(name: str, text: str) -> Iterator[str]:
    if name.endswith(".ipynb"):
        yield from ("".join(cell["source"]) for cell in json.loads(text)["cells"])
    yield text


def _answers(name: str, text: str) -> Iterator[tuple[str, Any]]:
    """Names and the values that a file gives them, as TOML or as Python."""
    if name.endswith(".toml"):
        yield from tomllib.loads(text).items()
        return
    try:
        tree = ast.parse(re.sub(r"^[ \t]*[%!].*", "", text, flags=re.MULTILINE))
    except (SyntaxError, ValueError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            yield from ((target.id, _value(node.value)) for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Constant):
                    yield str(key.value), _value(value)


def _value(node: ast.expr) -> Any:
    try:
        return ast.literal_eval(node)
    except ValueError:  # no literal, so it is something
        return ast.unparse(node)
