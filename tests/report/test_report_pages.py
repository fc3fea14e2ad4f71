"""The pages of a report, read as text: whole, harmless, and nobody else's business."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from reported import HINT, HOSTILE, MARK, check, classroom, partly, question, result, uniform

from autograder.assignment import Assignment
from autograder.report import write_report
from autograder.report.untrusted import code_lines, file_names, visible
from autograder.result import Result
from autograder.verdict import Measure, Trained

VOID = {"br", "hr", "img", "input", "link", "meta", "rect", "circle", "line", "path", "use"}


class Page(HTMLParser):
    """What a browser sees: elements, attributes and text; refuses tags that do not close."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attributes)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self._open.pop() == tag

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attributes)))

    def handle_data(self, text: str) -> None:
        self.texts.append(text)

    @property
    def text(self) -> str:
        return "".join(self.texts)

    def addresses(self) -> Iterator[str]:
        for _, attributes in self.elements:
            yield from (value or "" for name, value in attributes.items() if name in {"href", "src", "action", "data"})


def pages(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.html"))}


@pytest.fixture
def written(sums: Assignment, folder: Path) -> tuple[list[Result], dict[str, str]]:
    """A class with everything in it, and the pages of its report."""
    results = classroom()
    write_report(results, sums, "en", folder)
    return results, pages(folder)


def test_every_student_has_a_page_that_the_index_links_to(written: tuple[list[Result], dict[str, str]]) -> None:
    results, files = written
    assert len(files) == 1 + len(results)
    linked = [address for address in Page(files["index.html"]).addresses() if address.startswith("students/")]
    assert sorted(linked) == sorted(set(files) - {"index.html"})


def test_nothing_comes_from_elsewhere(written: tuple[list[Result], dict[str, str]]) -> None:
    for html in written[1].values():
        page = Page(html)
        for address in page.addresses():
            assert address.startswith(("#", "data:,", "students/", "../index.html", "grades.csv", "results.jsonl"))
        assert "@import" not in html
        assert set(re.findall(r"url\((.)", html)) <= {"#"}
        policy = next(a["content"] for _, a in page.elements if a.get("http-equiv") == "Content-Security-Policy")
        assert policy
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy


def test_markup_of_students_is_text(written: tuple[list[Result], dict[str, str]]) -> None:
    for name, html in written[1].items():
        page = Page(html)
        tags = [tag for tag, _ in page.elements]
        assert tags.count("script") == (name == "index.html")
        assert "img" not in tags
        assert not any(attribute.startswith("on") for _, attributes in page.elements for attribute in attributes)
        assert not set("\x1b\u202e\u200b\x00\x07") & set(html)
    assert any("<script>window.hacked = 1" in Page(html).text for html in written[1].values())


def test_a_student_page_is_about_one_student(sums: Assignment, folder: Path) -> None:
    defect = "Traceback: the expected value is 42"
    write_report([partly("kim"), partly("lee"), uniform("ours", "grader_error", defect=defect)], sums, "en", folder)
    files = pages(folder)
    assert "lee" not in Page(files["students/kim.html"]).text
    assert HINT in Page(files["students/kim.html"]).text
    assert "step 0" in Page(files["students/kim.html"]).text
    assert defect not in Page(files["students/ours.html"]).text
    assert defect in Page(files["index.html"]).text
    assert "0 / 7" not in Page(files["students/ours.html"]).text  # no score is not 0


def test_the_same_results_give_the_same_bytes_and_korean_says_it_in_korean(sums: Assignment, folder: Path) -> None:
    write_report(classroom(), sums, "ko", folder)
    first = pages(folder)
    write_report(classroom(), sums, "ko", folder)
    assert pages(folder) == first
    assert all('<html lang="ko">' in html for html in first.values())
    text = Page(first["index.html"]).text
    assert "누적합" in text
    assert "장난감 강의" in text
    assert "Question by question" not in text


def test_an_empty_class(sums: Assignment, folder: Path) -> None:
    write_report([], sums, "en", folder)
    assert list(pages(folder)) == ["index.html"]
    Page(pages(folder)["index.html"])


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("\x1b[]\x07\u202e<>&'\"")), max_size=80))
def test_any_code_becomes_lines_without_markup_of_its_own(source: str) -> None:
    text = "".join(Page(line).text + "\n" for line in code_lines(source))
    assert text.rstrip("\n") == "\n".join(line.rstrip() for line in visible(source).strip("\n").split("\n")).rstrip(
        "\n"
    )


@given(st.text())
def test_what_is_visible_has_no_tricks(text: str) -> None:
    shown = visible(text)
    assert all(character.isprintable() or character in "\n\t\u00a0\u3000" for character in shown)
    assert visible(shown) == shown
    assert HOSTILE not in shown


@given(st.lists(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("abAB/.-_ ")), max_size=60), max_size=12))
def test_file_names_are_plain_and_different(students: list[str]) -> None:
    names = list(file_names([*students, "kim", "kim", MARK]))
    assert len({name.lower() for name in names}) == len(names) == len(students) + 3
    assert all(name.isascii() and "/" not in name and len(name) < 80 for name in names)
    assert not {"con.html", "..html", ".html"} & set(names)


@pytest.mark.parametrize(("language", "words"), [("en", "an equal model"), ("ko", "같은 모델")])
def test_what_was_measured_and_trained_is_said(sums: Assignment, folder: Path, language: str, words: str) -> None:
    measures = (Measure("accuracy <b>", 0.91234), Measure("error", 1.5e-7))
    trained = (Trained(3, 8.25, shared=False), Trained(3, 8.25, shared=True))
    good = check("running_sum", "values", "The sum of random numbers.", "accepted", 2)
    done = result("kim", question("running_sum", replace(good, measures=measures, trained=trained)))
    write_report([replace(done, profile="sample")], sums, language, folder)
    (page,) = (folder / "students").glob("*.html")
    text = page.read_text(encoding="utf-8")
    assert "accuracy &lt;b&gt; 0.91234" in text
    assert "error 1.5e-07" in text
    assert text.count("8.2") == 2
    assert text.count(words) == 1
    assert ">sample<" in text
