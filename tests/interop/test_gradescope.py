"""The exported zip at Gradescope: its scripts run in a clean root, as the platform runs them.

With the environment variable GRADESCOPE_FROM_NOTHING, also in a new Debian into which setup.sh installs all it needs.
"""

from __future__ import annotations

import os
import runpy
import secrets
import shutil
import subprocess
import textwrap
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from typer.testing import CliRunner

from autograder.cli import app
from autograder.interop.gradescope.settings import Settings
from docs.gradescope_platform import Platform

ROOT = Path(__file__).parents[2]
SUITE = "autograder/source/course/suites/sums/test_spread.py"
HONEST = """
import numpy as np

def running_sum(x):
    return np.cumsum(x) - x[0]

def spread(x):
    print("<b>spread</b>")
    return min(x), max(x)
"""
SPY = '''
import os
import re

def running_sum(x):
    """Looks everywhere for what must not be read, and tries to write what must not be written."""
    found, places = [], ["/autograder", "/opt", "/root", "/tmp", "/proc", "/etc", "/home"]
    for path in places:
        try:
            places += [os.path.join(path, name) for name in os.listdir(path)][: 2000 - len(places)]
        except NotADirectoryError:
            pass
        except OSError:
            continue
        try:
            with open(path, "rb") as file:
                found += re.findall(rb"canary-[0-9a-f]{24}", file.read(1 << 20))
        except OSError:
            pass
    for path in ("/autograder/source/settings.json", "/autograder/source/course/suites/sums/test_spread.py",
                 "/autograder/submission_metadata.json", "/proc/self/environ", f"/proc/{os.getppid()}/environ"):
        try:
            with open(path, "rb") as file:
                found.append(path.encode() + b" was read: " + file.read(100))
        except OSError:
            pass
    for path in ("/autograder/results/results.json", "/autograder/source/settings.json", "/opt/autograder/owned"):
        try:
            with open(path, "w") as file:
                file.write('{"score": 7}')
            found.append(path.encode() + b" was written")
        except OSError:
            pass
    raise RuntimeError(f"looked at {len(places)}, found {found}")
'''

pytestmark = pytest.mark.bubblewrap


def toy_course(folder: Path) -> Path:
    for name, text in runpy.run_path(str(ROOT / "tests" / "conftest.py"))["TOY_FILES"].items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        content = (
            textwrap.dedent(text).lstrip().replace("call_s = 1,", "call_s = 20,")
        )  # looking everywhere takes a while
        path.write_text(content, encoding="utf-8")
    return folder


def export(course: Path, out: Path, *options: str) -> Path:
    arguments = ["export", "gradescope", str(out), "-a", "sums", "--course", str(course), *options]
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 0, done.output
    assert "with 7 autograder points and 768 MiB of memory" in " ".join(done.output.split())
    return out


@pytest.fixture(scope="module")
def platform(tmp_path_factory: pytest.TempPathFactory) -> Platform:
    """An image of the toy course's assignment, built once."""
    if not shutil.which("bwrap"):
        pytest.skip("needs the system package bubblewrap")
    folder = tmp_path_factory.mktemp("gradescope")
    bundle = export(toy_course(folder / "course"), folder / "sums.zip", "--visibility", "spread=after_due_date")
    again = export(folder / "course", folder / "again.zip", "--visibility", "spread=after_due_date")
    assert again.read_bytes() == bundle.read_bytes()
    platform = Platform(folder / "root")
    printed = platform.build(bundle)
    assert "level used by default: landlock" in printed  # as in a container that allows no namespaces
    return platform


@pytest.fixture
def settings(platform: Platform) -> Iterator[Settings]:
    """Those in the image; what a test writes over them is undone."""
    file = platform.autograder / "source" / "settings.json"
    before = file.read_bytes()
    yield Settings.load(file.parent)
    file.write_bytes(before)


def change(platform: Platform, settings: Settings, **changes: object) -> None:
    file = platform.autograder / "source" / "settings.json"
    file.write_bytes(msgspec.structs.replace(settings, **changes).encoded())


def written(folder: Path, source: str, name: str = "sums.py") -> Path:
    path = folder / name
    path.write_text(source, encoding="utf-8")
    return path


def test_a_submission_gets_its_results(platform: Platform, tmp_path: Path) -> None:
    results, printed = platform.submit(written(tmp_path, HONEST))
    assert results is not None, printed
    assert results["score"] == 3.0
    assert [(test["name"].partition(":")[0], test["score"], test["max_score"]) for test in results["tests"]] == [
        ("running_sum", 0.0, 2.0), ("running_sum", 1.0, 1.0), ("spread", 2.0, 2.0), ("counter_step", 0.0, 2.0),
    ]  # fmt: skip
    assert "This is what comes out when the first entry is left out." in results["tests"][0]["output"]
    assert "&lt;b&gt;spread&lt;/b&gt;" in results["tests"][2]["output"]
    assert [test["visibility"] for test in results["tests"]] == ["visible", "visible", "after_due_date", "visible"]
    assert "landlock" in results["output"]
    assert printed.startswith("isolation level landlock: ")
    assert '"student":"kim@example.com"' in printed


def test_the_folder_of_a_submission_may_hold_more_files(platform: Platform, tmp_path: Path) -> None:
    written(tmp_path, "from 도움 import running_sum\nprint('합')\n")
    written(tmp_path, "def running_sum(x):\n    print('합')\n    return x.cumsum()\n", "도움.py")
    results, printed = platform.submit(tmp_path, email="김@example.com")
    assert results is not None, printed
    assert results["score"] == 3.0
    assert "합" in results["tests"][0]["output"]


@pytest.mark.parametrize("level", ["landlock", "full"])
def test_student_code_sees_nothing_and_changes_nothing(
    level: str, platform: Platform, settings: Settings, tmp_path: Path
) -> None:
    canaries = [f"canary-{secrets.token_hex(12)}" for _ in range(5)]
    change(platform, settings, isolation=level, seed_key=canaries[0])
    source = platform.autograder / "source"
    places = [source / "canary.txt", source / "course/solutions/sums/canary.py", platform.root / "root/canary"]
    places += [platform.root / "opt/canary"]  # but the grader's own environment beside it is no secret
    for path, canary in zip(places, canaries[1:], strict=True):
        path.write_text(canary)
    platform.namespaces = level == "full"
    try:
        results, printed = platform.submit(written(tmp_path, SPY))
    finally:
        platform.namespaces = False
        for path in places:
            path.unlink()
    assert results is not None, printed
    assert results["score"] == 0
    assert f"</strong> {level}</p>" in results["output"]
    assert "found []" in results["tests"][0]["output"], results["tests"][0]["output"]
    assert not [canary for canary in canaries if canary in str(results) + printed]


def test_without_a_score_there_is_no_file_and_the_staff_sees_why(platform: Platform, tmp_path: Path) -> None:
    suite = platform.root / SUITE
    before = suite.read_bytes()
    suite.write_bytes(before.replace(b"x = case.normal(9)", b"x = case.broken(9)"))
    try:
        results, printed = platform.submit(written(tmp_path, HONEST))
    finally:
        suite.write_bytes(before)
    assert results is None
    assert "no score:" in printed
    assert "has no attribute 'broken'" in printed


def test_what_takes_too_long_gets_no_score_instead_of_zero(
    platform: Platform, settings: Settings, tmp_path: Path
) -> None:
    change(platform, settings, timeout_s=46.0)
    results, printed = platform.submit(written(tmp_path, "def running_sum(x):\n    while True:\n        pass\n"))
    assert results is None
    assert "no score: not done after 1 s" in printed


def test_a_level_that_does_not_work_there_gives_no_score(
    platform: Platform, settings: Settings, tmp_path: Path
) -> None:
    change(platform, settings, isolation="full")
    results, printed = platform.submit(written(tmp_path, HONEST))
    assert results is None
    assert "isolation level full does not work here" in printed


@pytest.mark.skipif("GRADESCOPE_FROM_NOTHING" not in os.environ, reason="takes minutes; set GRADESCOPE_FROM_NOTHING")
@pytest.mark.timeout(1500)
def test_from_nothing(tmp_path: Path) -> None:
    """A new Debian, in which setup.sh installs everything from Debian and PyPI."""
    if os.getuid() != 0 or not shutil.which("debootstrap"):
        pytest.skip("needs root and the system package debootstrap")
    root = tmp_path / "root"
    subprocess.run(["debootstrap", "--variant=minbase", "stable", str(root)], check=True, capture_output=True)
    platform = Platform(root, bare=False)
    try:
        print(platform.build(export(toy_course(tmp_path / "course"), tmp_path / "sums.zip"), timeout_s=1200))
        results, printed = platform.submit(written(tmp_path, HONEST))
        print(printed)
    finally:
        shutil.rmtree(root)
    assert results is not None, printed
    assert results["score"] == 3.0
