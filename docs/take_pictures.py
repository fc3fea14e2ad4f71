"""Takes the pictures of a report that the documentation shows.

    python docs/take_pictures.py out docs/pictures [--student NAME]

Needs the system packages chromium and chromium-driver, and selenium.
"""

from __future__ import annotations

import argparse
import base64
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage", "--hide-scrollbars",
)  # fmt: skip
DESKTOP, PHONE = (1200, 800), (360, 740)  # width and height in CSS pixels


def main() -> None:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("report", type=Path, help="folder with index.html")
    parser.add_argument("out", type=Path, help="folder for the pictures")
    parser.add_argument(
        "--student", help="name of the page in students/; the first one with a hint where none is given"
    )
    arguments = parser.parse_args()
    pages = {"class": arguments.report / "index.html", "student": _student_page(arguments.report, arguments.student)}
    arguments.out.mkdir(parents=True, exist_ok=True)
    with open_browser() as browser:
        take(browser, pages["class"], arguments.out / "class.png", DESKTOP, max_height=1250)
        take(browser, pages["student"], arguments.out / "student.png", DESKTOP, max_height=1500)
        take(browser, pages["student"], arguments.out / "student-phone.png", PHONE, max_height=1300)


def _student_page(report: Path, name: str | None) -> Path:
    if name:
        return report / "students" / f"{name}.html"
    pages = sorted((report / "students").glob("*.html"))
    return next((page for page in pages if 'class="hint"' in page.read_text(encoding="utf-8")), pages[0])


@contextmanager
def open_browser() -> Iterator[webdriver.Chrome]:
    """A headless Chromium of its own, which logs its console and its requests."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        for flag in (*FLAGS, f"--user-data-dir={profile}"):
            options.add_argument(flag)
        browser = webdriver.Chrome(options, Service(shutil.which("chromedriver")))
        try:
            yield browser
        finally:
            browser.quit()


def show(
    browser: webdriver.Chrome, page: Path, size: tuple[int, int], *, dark: bool = False, medium: str = "screen"
) -> None:
    """Open a page as a screen of this size, or a printer, shows it."""
    scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": medium, "features": [scheme]})
    metrics = {"width": size[0], "height": size[1], "deviceScaleFactor": 2, "mobile": size[0] < 600}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    browser.get(page.resolve().as_uri())


def take(
    browser: webdriver.Chrome,
    page: Path,
    file: Path,
    size: tuple[int, int],
    *,
    dark: bool = False,
    medium: str = "screen",
    max_height: int = 16_000,
) -> None:
    """Take a picture of a page from its top, at most `max_height` CSS pixels of it."""
    show(browser, page, size, dark=dark, medium=medium)
    height = min(max_height, browser.execute_script("return document.documentElement.scrollHeight"))
    clip = {"x": 0, "y": 0, "width": size[0], "height": height, "scale": 1}
    picture = browser.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True, "clip": clip})
    file.write_bytes(base64.b64decode(picture["data"]))


if __name__ == "__main__":
    main()
