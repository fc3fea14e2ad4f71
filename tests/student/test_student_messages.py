"""Everything that students read exists in both languages, with the same facts in it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import rnncourse
from rnncourse.messages import LANGUAGES, Messages, default_language

ROOT = Path(__file__).parents[2]
PACKAGE = Path(rnncourse.__file__).parent
CODED = ("Wrong", "Trouble", "DataTrouble", "Missing", "Corrupted", "UnknownKey", "messages.text", "say")
UNITS = sorted(path.parent for path in (ROOT / "assignments").glob("*/public.en.po"))


def texts(file: Path) -> dict[str, str]:
    with file.open("rb") as stream:
        return {str(message.id): str(message.string) for message in read_po(stream) if message.id}


def fields(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def constants(file: Path, beginning: str = "") -> set[str]:
    """The texts in a module's code that could be message ids."""
    found = {
        node.value for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Constant)
    }
    return {text for text in found if isinstance(text, str) and text.startswith(beginning)}


def codes(file: Path) -> set[str]:
    """First arguments of Wrong, Trouble, messages.text and the like, where they are written out."""
    calls = (node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    named = (call for call in calls if ast.unparse(call.func) in CODED)
    firsts = (call.args[0] for call in named if call.args)
    return {first.value for first in firsts if isinstance(first, ast.Constant)}


def test_both_languages_say_the_same() -> None:
    english, korean = (texts(PACKAGE / "locale" / f"{language}.po") for language in LANGUAGES)
    assert list(english) == list(korean)
    assert [fields(text) for text in english.values()] == [fields(text) for text in korean.values()]
    assert all(re.search("[가-힣]", text) for text in korean.values())
    assert not any(re.search("[가-힣]", text) for text in english.values())


def test_every_code_has_a_text_and_every_text_is_used() -> None:
    modules = sorted(PACKAGE.rglob("*.py"))
    known = set(texts(PACKAGE / "locale" / "en.po"))
    used = set().union(
        *map(codes, modules),
        *(constants(module, "plot.") for module in modules),
        *(constants(module, "data.") for module in modules),
    )
    rows = {"plot.input", "plot.state", "plot.output"}  # f"plot.{row}"
    assert used - known == {"plot."}
    assert known - set().union(*map(constants, modules)) <= rows


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_the_public_checks_of_a_unit_speak_both_languages(unit: Path) -> None:
    english, korean = (texts(unit / f"public.{language}.po") for language in LANGUAGES)
    used = constants(unit / "test_public.py", "advice.")
    families = tuple(text for text in used if text.endswith("_"))  # as in f"advice.backward_{name}"
    assert used - set(english) == set(families)
    assert {text for text in english if not text.startswith(families)} <= constants(unit / "test_public.py")
    functions = ast.parse((unit / "test_public.py").read_text(encoding="utf-8")).body
    titles = {
        (ast.get_docstring(node) or "").partition("\n")[0]
        for node in functions
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }
    assert set(korean) == set(english) | titles
    assert all(re.search("[가-힣]", text) for text in korean.values())


def test_the_language_is_the_one_asked_for_then_the_environments_then_english(monkeypatch: pytest.MonkeyPatch) -> None:
    for value, expected in (("ko", "ko"), ("ko_KR.UTF-8", "ko"), ("KO", "ko"), ("fr", "en"), ("", "en")):
        monkeypatch.setenv("RNNCOURSE_LANG", value)
        assert default_language() == expected
    monkeypatch.setenv("RNNCOURSE_LANG", "ko")
    assert Messages.load().text("passed") == "통과"
    assert Messages.load("en").text("passed") == "passed"


def test_facts_are_filled_in_and_what_is_unknown_shows_itself(tmp_path: Path) -> None:
    messages = Messages.load("ko", beside=tmp_path)  # where no catalogue lies
    assert messages.text("wrong_number", name="count") == "count 값이 맞지 않습니다."
    assert messages.text("wrong_number") == "{name} 값이 맞지 않습니다."
    assert messages.text("no such id {x}", x=1) == "no such id 1"
    (tmp_path / "public.en.po").write_text('msgid "advice.mine"\nmsgstr "Look here."\n', encoding="utf-8")
    assert Messages.load("ko", beside=tmp_path).text("advice.mine") == "Look here."
