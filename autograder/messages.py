"""The texts that students and instructors read, from gettext catalogues; nothing else in the engine holds such prose.

A message id is `finding.<code>`, `hint.<code>`, `verdict.<name>`, `report.<key>`, or the English title of a check.
In a text, {name} stands for the fact of that name; all else, other braces too, stands for itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec
from babel.messages.pofile import PoFileError, read_po

from autograder.errors import CourseError
from autograder.verdict import Finding

ENGLISH = "en"
_LOCALE = Path(__file__).parent / "locale"
_FIELD = re.compile(r"\{([a-z_][a-z0-9_]*)\}")
_PLACES = ("where", "cells", "problem")  # facts that name places
_PLACE = re.compile(r"\b(cell|line) (\d{1,6})\b")
_LONGEST_FACT = 500  # characters: a fact is part of a sentence, and may be a student's exception message


class Catalogue(msgspec.Struct, frozen=True):
    """All texts of one language, with the English ones where there is no translation."""

    language: str
    texts: dict[str, str]

    @classmethod
    def load(cls, language: str, *course_files: Path) -> Catalogue:
        """The engine's texts and those of `course_files`, which are named after their language (`ko.po`).

        Files of other languages are passed over. A course may say an engine's text in its own words.

        Raises:
            CourseError: a catalogue cannot be read.
        """
        texts: dict[str, str] = {}
        for wanted in dict.fromkeys((ENGLISH, language)):
            for file in (_LOCALE / f"{wanted}.po", *course_files):
                if file.stem == wanted:
                    texts.update(_read(file))
        return cls(language, texts)

    def text(self, message_id: str, facts: Mapping[str, str | int | float]) -> str:
        """The text with its facts filled in; the id itself where there is no text. Never raises."""
        template = self.texts.get(message_id, message_id)
        return _FIELD.sub(lambda field: _shown(facts[field[1]]) if field[1] in facts else field[0], template)

    def finding(self, finding: Finding) -> str:
        """What a finding means."""
        facts = {name: self.place(fact) if name in _PLACES else fact for name, fact in finding.facts.items()}
        if "name" in facts:  # of a value: `h`, or a phrase such as "the sum of each row of y"
            facts["name"] = self.texts.get(str(facts["name"]), facts["name"])
        return self.text(f"finding.{finding.code}", facts)

    def place(self, text: str | int | float) -> str:
        """A place in a submission, such as "cell 3, line 5", in the catalogue's language."""
        return _PLACE.sub(lambda found: self.text(f"place.{found[1]}", {"number": found[2]}), str(text))

    def hint(self, code: str) -> str:
        """What a known mistake was, "" where there is no hint."""
        return self.text(f"hint.{code}", {}) if code else ""

    def title(self, english: str) -> str:
        """The title of a check."""
        return self.texts.get(english, english)


def _read(file: Path) -> Iterator[tuple[str, str]]:
    try:
        with file.open("rb") as stream:
            catalogue = read_po(stream, abort_invalid=True)
    except (OSError, ValueError, LookupError, PoFileError) as error:
        raise CourseError(file, "", f"not a readable catalogue: {error}") from None
    for message in catalogue:
        if (
            message.id
            and isinstance(message.id, str)
            and isinstance(message.string, str)
            and message.string
            and not message.fuzzy
        ):
            yield message.id, message.string


def _shown(fact: str | int | float) -> str:
    """A fact as part of a sentence: short, on one line, with nothing that hides or reorders the text around it."""
    if isinstance(fact, float):
        return f"{fact:g}"
    if isinstance(fact, int):
        return str(fact) if abs(fact) < 10**18 else _shown(hex(fact))  # str() of a huge int raises
    short = fact if len(fact) <= _LONGEST_FACT else fact[:_LONGEST_FACT] + "…"
    return "".join(map(_visible, short)) or "-"


def _visible(character: str) -> str:
    """Control, bidirectional and invisible characters and lone surrogates as escapes."""
    return character if character.isprintable() else character.encode("unicode_escape").decode()
