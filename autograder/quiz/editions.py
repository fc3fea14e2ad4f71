"""Editions: in which order a student sees the choices.

An edition is known by a short code that stands in everything that is handed out and comes back with the answers. The
order follows from the code and the course's key, so letters are read right whoever hands them in and whatever the file
is called, and nobody keeps a list. The second half of a code proves that we made it: a mistyped code is noticed and not
taken for another order. The edition `common`, in the order of quiz.toml, is everybody's.
"""

from __future__ import annotations

import base64
import hashlib

import numpy as np

from autograder.quiz.questions import QuizQuestion
from autograder.quiz.words import plain

COMMON = "common"
_TAG, _PROOF = 6, 4  # characters of 5 bits: enough that two of a thousand students hardly ever share an order


class Editions:
    """The editions of one quiz."""

    def __init__(self, key: str, assignment: str) -> None:
        self._key, self._assignment = hashlib.blake2b(key.encode()).digest(), assignment

    def code(self, student: str) -> str:
        """The code of a student's edition, always the same one."""
        tag = self._letters("student", student)[:_TAG]
        return f"{tag}-{self._letters('proof', tag)[:_PROOF]}"

    def genuine(self, written: str) -> str | None:
        """The code that a student wrote, in its own spelling; None where it is none of this quiz."""
        code = plain(written)
        if code.casefold() == COMMON:
            return COMMON
        tag, _, proof = code.upper().partition("-")
        return f"{tag}-{proof}" if len(tag) == _TAG and proof == self._letters("proof", tag)[:_PROOF] else None

    def order(self, question: QuizQuestion, code: str) -> tuple[int, ...]:
        """The choices in the order of an edition, as indices into `question.choices`."""
        declared = range(len(question.choices))
        if code == COMMON or not question.shuffle:
            return tuple(declared)
        seed = int.from_bytes(self._digest("order", f"{code} {question.id}"), "big")
        return tuple(np.random.Generator(np.random.PCG64(seed)).permutation(len(declared)).tolist())

    def _letters(self, purpose: str, text: str) -> str:
        return base64.b32encode(self._digest(purpose, text)).decode()

    def _digest(self, purpose: str, text: str) -> bytes:
        message = f"{purpose} {len(self._assignment)} {self._assignment} {text}".encode("utf-8", "surrogatepass")
        return hashlib.blake2b(message, key=self._key, digest_size=16).digest()
