"""A notebook worked on in a real JupyterLab by a headless Chromium: open, paste, run, save, take a picture.

Needs jupyterlab, selenium, and the system packages chromium and chromium-driver. tests/e2e/test_jupyterlab.py uses it,
and takes the pictures that the students' guide shows.
"""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

SETTINGS = {  # every cell is in the page, and nothing pops up or asks the network
    "notebook-extension/tracker": {"windowingMode": "none"},
    "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
    "docmanager-extension/plugin": {"autosave": False},
}
PASTE = """
const data = new DataTransfer();
data.setData("text/plain", arguments[1]);
arguments[0].dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
"""
_WAIT_S = 180  # of a busy machine


@contextmanager
def jupyter_server(folder: Path, *, extensions: bool = False) -> Iterator[str]:
    """A JupyterLab of its own in `folder`, for this machine only and behind a token; its address with the token.

    With `extensions`, all those that are installed are loaded, else none.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as private:
        environment = {**os.environ, "JUPYTER_TOKEN": secrets.token_urlsafe(24), "MPLBACKEND": ""}
        for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTERLAB_WORKSPACES_DIR", "IPYTHONDIR"):
            environment[name] = str(Path(private, name))
        environment["JUPYTERLAB_SETTINGS_DIR"] = str(Path(private, "settings"))
        for name, values in SETTINGS.items():
            _write(Path(private, "settings", "@jupyterlab", f"{name}.jupyterlab-settings"), values)
        alone = []
        if not extensions:
            installed = Path(sys.prefix, "share/jupyter/labextensions")
            names = [file.parent.relative_to(installed).as_posix() for file in installed.rglob("package.json")]
            disabled = {"disabledExtensions": dict.fromkeys(names, True)}
            _write(Path(private, "JUPYTER_CONFIG_DIR", "labconfig", "page_config.json"), disabled)
            alone = ["--core-mode", "--LabApp.load_other_extensions=False"]
        command = [
            sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ServerApp.ip=127.0.0.1",
            f"--ServerApp.root_dir={folder.resolve()}", "--ServerApp.terminals_enabled=False",
            *alone,
        ]  # fmt: skip
        log = Path(private, "log")
        with log.open("wb") as stream:
            server = subprocess.Popen(command, env=environment, stdout=stream, stderr=stream)
        try:
            about = _about(server, Path(private, "JUPYTER_RUNTIME_DIR"), log)
            yield f"http://127.0.0.1:{about['port']}/lab/tree/{{}}?token={about['token']}"
        finally:
            server.terminate()
            try:
                server.wait(10)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def _write(file: Path, values: object) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(values), encoding="utf-8")


def _about(server: subprocess.Popen[bytes], runtime: Path, log: Path) -> dict[str, str]:
    """What the server says about itself once it listens."""
    deadline = time.monotonic() + _WAIT_S
    while time.monotonic() < deadline and server.poll() is None:
        for file in runtime.glob(f"jpserver-{server.pid}.json"):
            try:
                return dict(json.loads(file.read_text(encoding="utf-8")))
            except ValueError:  # half written
                continue
        time.sleep(0.1)
    raise RuntimeError(f"JupyterLab did not start: {log.read_text(encoding='utf-8')[-2000:]}")


class Notebook:
    """A notebook in an open JupyterLab, as it was released. Cells are counted as in the file, text cells too."""

    def __init__(self, browser: Chrome, address: str, name: str) -> None:
        self.browser = browser
        self._wait = WebDriverWait(browser, _WAIT_S, poll_frequency=0.1)
        browser.get(address.format(name))
        self._wait.until(lambda _: "| Idle" in self._status())

    def write(self, number: int, source: str) -> None:
        """Replace what is in a cell, as by select all and paste."""
        editor = self._editor(number)
        ActionChains(self.browser).key_down(Keys.CONTROL).send_keys("a").key_up(Keys.CONTROL).perform()
        self.browser.execute_script(PASTE, editor, source)
        last = source.strip().split("\n")[-1].strip()
        self._wait.until(lambda _: last in editor.text)

    def run(self, number: int) -> str:
        """Run a cell with Shift+Enter; the text that it prints."""
        prompt = self.cell(number).find_element(By.CSS_SELECTOR, ".jp-InputPrompt")
        before = prompt.text
        self._editor(number)
        ActionChains(self.browser).key_down(Keys.SHIFT).send_keys(Keys.ENTER).key_up(Keys.SHIFT).perform()
        self._wait.until(lambda _: prompt.text not in (before, "[*]:") and prompt.text.strip("[]: ").isdigit())
        return "\n".join(
            found.text for found in self.cell(number).find_elements(By.CSS_SELECTOR, ".jp-OutputArea-output")
        )

    def save(self) -> None:
        """Ctrl+S, and wait until it is saved."""
        ActionChains(self.browser).key_down(Keys.CONTROL).send_keys("s").key_up(Keys.CONTROL).perform()
        self._wait.until(lambda _: not self.browser.find_elements(By.CSS_SELECTOR, ".lm-TabBar-tab.jp-mod-dirty"))

    def cell(self, number: int) -> WebElement:
        """The element of a cell."""
        return self.browser.find_elements(By.CSS_SELECTOR, ".jp-Notebook .jp-Cell")[number]

    def picture(self, number: int, file: Path, above: int = 60) -> None:
        """A picture of the window, with the cell `above` pixels under the top of the notebook."""
        self.browser.execute_script(
            "arguments[0].scrollIntoView({block: 'start'});"
            "arguments[0].closest('.jp-WindowedPanel-outer').scrollBy(0, -arguments[1]);",
            self.cell(number), above,
        )  # fmt: skip
        self.browser.save_screenshot(str(file))

    def output_picture(self, number: int, file: Path) -> None:
        """A picture of all that stands under a cell."""
        self.cell(number).find_element(By.CSS_SELECTOR, ".jp-Cell-outputWrapper").screenshot(str(file))

    def _editor(self, number: int) -> WebElement:
        """The editor of a cell, with the cursor in it."""
        editor = self.cell(number).find_element(By.CSS_SELECTOR, ".cm-content")
        self.browser.execute_script("arguments[0].scrollIntoView({block: 'center'}); arguments[0].focus();", editor)
        self._wait.until(lambda browser: browser.switch_to.active_element == editor)
        return editor

    def _status(self) -> str:
        """The status line of the window: it names the kernel and says what it does."""
        return " ".join(found.text for found in self.browser.find_elements(By.ID, "jp-main-statusbar"))
