"""Every text exists in both languages, with the same facts, and no fact can break or disguise a text."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

import autograder
from autograder.errors import CourseError
from autograder.messages import Catalogue
from autograder.verdict import Finding, Verdict

PACKAGE = Path(autograder.__file__).parent
LANGUAGES = ("en", "ko")
ENGINE = {language: Catalogue.load(language) for language in LANGUAGES}
FIELD = re.compile(r"\{(.*?)\}")
PROMISED = re.findall(
    r"\w+",
    """
    not_an_array wrong_shape not_finite wrong_value wrong_value_from_step wrong_type not_equal returns_count
    did_not_raise wrong_exception raised not_implemented missing missing_unparsed missing_failed call_timeout
    load_timeout cpu_exhausted memory died reply_too_big reply_malformed unsendable changed_argument own_function
    unusable cannot_read no_notebook truncated_json archive_unsafe too_big grader_error output_clipped
    note_two_notebooks note_cells_unparsed note_python2 note_not_utf8 note_ignored_files
""",
)


def texts_of(file: Path) -> dict[str, str]:
    with file.open("rb") as stream:
        messages = [message for message in read_po(stream, abort_invalid=True) if message.id]
    assert len({message.id for message in messages}) == len(messages)
    return {str(message.id): str(message.string) for message in messages}


ENGLISH, KOREAN = (texts_of(PACKAGE / "locale" / f"{language}.po") for language in LANGUAGES)


def findings_in_the_code() -> Iterator[tuple[str, str, set[str] | None]]:
    """Where a module makes a finding: the place, the message id, and its facts where they are written out."""
    for file in sorted(set(PACKAGE.rglob("*.py")) - set((PACKAGE / "suites").rglob("*.py"))):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names}
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant)):
                continue
            called, code = ast.unparse(node.func), node.args[0].value
            facts = node.args[1] if len(node.args) > 1 else None
            place = f"{file.relative_to(PACKAGE)}:{node.lineno}"
            if called == "Finding" and "Finding" in imported:
                yield place, f"finding.{code}", _keys(facts)
            elif called in {"reject", "_reject"}:
                dynamic = any(keyword.arg is None for keyword in node.keywords)
                named = {keyword.arg for keyword in node.keywords if keyword.arg}
                yield place, f"finding.{code}", None if dynamic else named
            elif called.endswith("catalogue.text"):
                yield place, str(code), _keys(facts)


def _keys(facts: ast.expr | None) -> set[str] | None:
    if facts is None:
        return set()
    if isinstance(facts, ast.Dict) and all(isinstance(key, ast.Constant) for key in facts.keys):
        return {key.value for key in facts.keys if isinstance(key, ast.Constant)}
    return None


FOUND = list(findings_in_the_code())


def test_the_code_is_searched() -> None:
    assert {"finding.wrong_shape", "finding.not_implemented", "finding.grader_error"} <= {code for _, code, _ in FOUND}


@pytest.mark.parametrize(("place", "message_id", "facts"), FOUND)
def test_every_finding_made_has_a_text_and_the_facts_for_it(
    place: str, message_id: str, facts: set[str] | None
) -> None:
    assert message_id in ENGLISH, place
    if facts is not None:
        assert set(FIELD.findall(ENGLISH[message_id])) <= facts, place


def test_both_languages_have_all_texts_with_the_same_facts() -> None:
    assert list(ENGLISH) == list(KOREAN)
    for message_id, english in ENGLISH.items():
        assert english, message_id
        assert KOREAN[message_id], message_id
        assert set(FIELD.findall(english)) == set(FIELD.findall(KOREAN[message_id])), message_id
        assert all(re.fullmatch("[a-z_0-9]+", field) for field in FIELD.findall(english)), message_id


def test_all_that_is_promised_is_there() -> None:
    assert {f"finding.{code}" for code in PROMISED} <= set(ENGLISH)
    for verdict in Verdict:
        assert {f"verdict.{verdict.value}", f"verdict_help.{verdict.value}"} <= set(ENGLISH)


def test_korean_is_korean_and_polite() -> None:
    for message_id, text in KOREAN.items():
        if message_id.startswith("finding."):
            assert re.search("[가-힣]", text), message_id
            ends = [part for part in re.split(r"[.:](?:\s|$)", re.sub(r"\([^)]*\)", "", text)) if part.strip()]
            polite = [part for part in ends if re.search("(니다|요)$", part.strip())]
            assert polite, message_id
            assert not re.search(r"(?<!니)다\.", text), message_id


def test_no_particle_depends_on_a_fact() -> None:
    """이/가, 은/는, 을/를, 와/과 and 로/으로 are chosen by the sound before them, which a fact does not have yet."""
    for message_id, text in KOREAN.items():
        assert not re.search(r"\}(?:이 |가 |은 |는 |을 |를 |와 |과 |로 |으로 )", text), message_id


@pytest.mark.parametrize("language", LANGUAGES)
@given(
    message_id=st.sampled_from(sorted(ENGLISH)),
    fact=st.text() | st.integers() | st.floats() | st.sampled_from(["{0.__class__}", "{name!r:>99}", "{", "}", "%s"]),
)
def test_no_fact_breaks_a_text(language: str, message_id: str, fact: str | float) -> None:
    facts = dict.fromkeys(FIELD.findall(ENGLISH[message_id]), fact)
    text = ENGINE[language].text(message_id, facts)
    text.encode()
    assert text.replace("\n", " ").isprintable()
    template = ENGINE[language].texts[message_id]
    assert text.startswith(template.partition("{")[0])
    if isinstance(fact, str) and facts and "{" in fact and fact.isprintable():
        assert fact[:500] in text  # filled in once, never filled in again


@pytest.mark.parametrize(
    ("fact", "shown"),
    [
        ("two\nlines\x1b[31m", r"two\nlines\x1b[31m"),
        ("txt.\u202egpj", r"txt.\u202egpj"),
        ("a\u200bb\ufeff", r"a\u200bb\ufeff"),
        ("\ud800", r"\ud800"),
        ("한글 é 🙂", "한글 é 🙂"),
        ("", "-"),
        (10.0, "10"),
        (0.5, "0.5"),
        (3, "3"),
    ],
)
def test_how_facts_are_shown(fact: str | float, shown: str) -> None:
    assert ENGINE["en"].text("report.made_by", {"version": fact}) == f"Made by autograder {shown}"


def test_facts_are_short() -> None:
    for fact in ("x" * 1_000_000, "\0" * 1_000_000, 10**100_000):
        assert len(ENGINE["ko"].text("report.made_by", {"version": fact})) < 4000


def test_what_is_unknown_shows_itself() -> None:
    catalogue = ENGINE["en"]
    assert catalogue.finding(Finding("of_no_catalogue", {"x": 1})) == "finding.of_no_catalogue"
    assert catalogue.text("report.made_by", {}) == "Made by autograder {version}"
    assert catalogue.hint("") == ""
    assert catalogue.title("Adds up") == "Adds up"


def write(folder: Path, language: str, **texts: str) -> Path:
    file = folder / f"{language}.po"
    entries = (f'msgid "{message_id.replace("__", ".")}"\nmsgstr "{text}"\n' for message_id, text in texts.items())
    file.write_text("\n".join(entries), encoding="utf-8")
    return file


def test_a_course_adds_its_own_texts(tmp_path: Path) -> None:
    files = [
        write(tmp_path, "en", hint__h0="h_{t-1} is {missing}.", finding__rows="Row {row}.", finding__memory="Big!"),
        write(tmp_path, "ko", hint__h0="h0가 없습니다.", Adds="더합니다"),
    ]
    english, korean = (Catalogue.load(language, *files) for language in LANGUAGES)
    assert english.hint("h0") == "h_{t-1} is {missing}."
    assert korean.hint("h0") == "h0가 없습니다."
    assert english.title("Adds") == "Adds"
    assert korean.title("Adds") == "더합니다"
    assert korean.finding(Finding("rows", {"row": 2})) == "Row 2."  # English where there is no translation
    assert english.finding(Finding("memory", {})) == "Big!"  # a course may say it in its own words
    assert korean.finding(Finding("memory", {})) == KOREAN["finding.memory"]


NO_CHARSET = b'msgid ""\nmsgstr "Content-Type: text/plain; charset=nonsense\\n"\n\nmsgid "a"\nmsgstr "b"\n'


@pytest.mark.parametrize("content", [b"hello", b'msgid "a"\nmsgstr "\xff"\n', NO_CHARSET])
def test_a_broken_catalogue_is_named(tmp_path: Path, content: bytes) -> None:
    broken = tmp_path / "ko.po"
    broken.write_bytes(content)
    with pytest.raises(CourseError, match=re.escape(str(broken))):
        Catalogue.load("ko", broken)
    assert Catalogue.load("en", broken).texts == ENGINE["en"].texts


def test_a_language_without_catalogue_is_an_error() -> None:
    with pytest.raises(CourseError, match=r"xx\.po"):
        Catalogue.load("xx")
