"""The report in a real browser: nothing runs, nothing is fetched, nothing is cut off; tables sort."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from reported import classroom, hostile

from autograder.assignment import Assignment
from autograder.report import write_report

pytestmark = pytest.mark.chromium
webdriver = pytest.importorskip("selenium.webdriver")

from docs.take_pictures import DESKTOP, PHONE, open_browser, show  # noqa: E402  needs selenium


@pytest.fixture(scope="module")
def browser() -> Iterator[webdriver.Chrome]:
    if not (shutil.which("chromium") and shutil.which("chromedriver")):
        pytest.skip("needs the system packages chromium and chromium-driver")
    with open_browser() as browser:
        yield browser


@pytest.fixture
def report(sums: Assignment, folder: Path) -> Path:
    write_report(classroom(), sums, "en", folder)
    return folder


def complaints(browser: webdriver.Chrome) -> list[str]:
    """What the console says, and addresses that were asked for beside files of the report."""
    said = [entry["message"] for entry in browser.get_log("browser")]
    for entry in browser.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            url = message["params"]["request"]["url"]
            if not url.startswith(("file:", "data:", "chrome:")):  # the browser's own new tab
                said.append(url)
    return said


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_pages_open_in_silence_and_fit(browser: webdriver.Chrome, report: Path, size: tuple[int, int]) -> None:
    for page in sorted(report.rglob("*.html")):
        show(browser, page, size)
        assert complaints(browser) == []
        assert browser.execute_script("return window.hacked") is None
        assert browser.title != "hacked"
        width = browser.execute_script("return document.documentElement.scrollWidth")
        assert width <= size[0], page.name


def test_a_script_tag_in_what_a_student_prints_shows_as_text(
    browser: webdriver.Chrome, sums: Assignment, folder: Path
) -> None:
    write_report([hostile()], sums, "en", folder)
    show(browser, next((folder / "students").glob("*.html")), DESKTOP)
    texts = browser.execute_script("return [...document.querySelectorAll('pre.printed')].map(e => e.textContent)")
    assert texts
    assert all("<script>window.hacked = 1" in text and "\\u202e" in text for text in texts)
    assert browser.execute_script("return window.hacked") is None
    assert browser.execute_script("return document.querySelectorAll('script, img').length") == 0


def test_the_class_sorts_by_any_heading(browser: webdriver.Chrome, report: Path) -> None:
    show(browser, report / "index.html", DESKTOP)
    rows = "[...document.querySelectorAll('table.class tbody tr')]"
    read = f"return {rows}.map(row => parseFloat(row.children[1].dataset.value))"
    button = "document.querySelectorAll('table.class thead button')[1].click()"
    before = browser.execute_script(read)
    browser.execute_script(button)
    once = browser.execute_script(read)
    browser.execute_script(button)
    twice = browser.execute_script(read)
    assert before not in (once, twice)
    assert sorted(before) in (once, twice)
    assert sorted(before, reverse=True) in (once, twice)
    assert complaints(browser) == []


def test_printed_pages_fit_the_paper(browser: webdriver.Chrome, report: Path) -> None:
    show(browser, report / "index.html", (688, 1000), medium="print")
    assert browser.execute_script("return document.documentElement.scrollWidth") <= 688
