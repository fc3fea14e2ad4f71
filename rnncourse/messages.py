"""The texts that students read, from gettext catalogues: those of this package, and those beside an assignment."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.pofile import read_po

ENGLISH = "en"
LANGUAGES = ("en", "ko")
LANGUAGE_VARIABLE = "RNNCOURSE_LANG"
_LOCALE = Path(__file__).parent / "locale"
_FIELD = re.compile(r"\{([a-z_]+)\}")


def default_language() -> str:
    """What the environment variable RNNCOURSE_LANG says ("ko", "ko_KR.UTF-8" ...), English where it says nothing."""
    wanted = os.environ.get(LANGUAGE_VARIABLE, "")[:2].lower()
    return wanted if wanted in LANGUAGES else ENGLISH


class Trouble(Exception):
    """Something that keeps a command from working. `code` names the text that says so."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(f"{code} {facts}")
        self.code, self.facts = code, facts


@dataclass(frozen=True)
class Messages:
    """All texts of one language, with the English ones where there is no translation."""

    language: str
    texts: dict[str, str]

    @classmethod
    def load(cls, language: str | None = None, beside: Path | None = None) -> Messages:
        """The package's texts in `language` (None: the default), and those of the folder `beside` (public.ko.po)."""
        language = language or default_language()
        texts: dict[str, str] = {}
        for wanted in dict.fromkeys((ENGLISH, language)):
            files = [_LOCALE / f"{wanted}.po"]
            if beside:
                files.append(beside / f"public.{wanted}.po")
            for file in files:
                texts.update(_read(file))
        return cls(language, texts)

    def text(self, message_id: str, **facts: object) -> str:
        """The text with its {fields} filled in; the id itself where there is no text."""
        template = self.texts.get(message_id, message_id)
        return _FIELD.sub(lambda field: str(facts.get(field[1], field[0])), template)


def _read(file: Path) -> Iterator[tuple[str, str]]:
    if file.is_file():
        with file.open("rb") as stream:
            for message in read_po(stream):
                if message.id and isinstance(message.string, str) and message.string:
                    yield str(message.id), message.string
