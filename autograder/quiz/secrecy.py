"""No answer and no explanation of a quiz leaves with a release."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from autograder.quiz.answers import is_blank
from autograder.quiz.questions import Quiz

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_SHORTEST = 12  # characters of a sentence that nobody writes twice by chance


def leaked(quiz: Quiz, texts: Iterable[str], trees: Iterable[ast.Module], table: Mapping[str, Any]) -> str:
    """What a file to be released gives away, "" where it is nothing.

    That is: a sentence of an explanation in any language, or an answer, right or wrong. `texts` is the file, or the
    cells of a notebook; `trees` its Python, `table` its TOML.
    """
    for text in texts:
        words = " ".join(re.sub(r"^\s*#", "", text, flags=re.MULTILINE).split())
        for sentence in _sentences(quiz):
            if sentence in words:
                return f"holds a sentence of an explanation: {sentence!r}"
    ids = {question.id for question in quiz.questions}
    for name, value in [*table.items(), *(found for tree in trees for found in _answers(tree))]:
        if name in ids and not is_blank(value):
            return f"answers the question {name}"
    return ""


def _sentences(quiz: Quiz) -> Iterator[str]:
    for entry in quiz.key.values():
        for language in entry.explanation.languages:
            for sentence in _SENTENCE.split(entry.explanation.in_language(language)):
                if len(sentence) >= _SHORTEST:
                    yield " ".join(sentence.split())


def _answers(tree: ast.Module) -> Iterator[tuple[str, Any]]:
    """Names and the values that Python gives them, by assignment or in a dict."""
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
