"""Marking a class into a folder: killed half-way, run twice, changed in between; each submission is graded once."""

from __future__ import annotations

import fcntl
import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from autograder import gradebook
from autograder.assignment import Assignment
from autograder.doctor import choose_level
from autograder.errors import ResultsError
from autograder.marking import LOCK, RESULTS, TABLE, mark

Submit = Callable[[str, str], Path]

CLASS_SIZE = 14
SLOW = """
    import time
    import numpy as np

    def running_sum(x):
        time.sleep(0.1)  # so that there is a middle of the class to be killed in
        return np.cumsum(x)

    def spread(x):
        return x.min(), x.max()
"""
QUICK = SLOW.replace("time.sleep", "float")


def command(root: Path, submissions: Path, out: Path) -> list[str]:
    program = [sys.executable, "-m", "autograder", "grade", str(submissions), "-a", "sums"]
    return [*program, "--course", str(root), "-o", str(out), "-j", "1"]


def lines(out: Path) -> list[dict[str, Any]]:
    path = out / RESULTS
    return [json.loads(line) for line in path.read_bytes().splitlines()] if path.exists() else []


def descendants(pid: int) -> set[int]:
    """A process and all that it started, as far as they are visible."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:  # it ended meanwhile
                continue
    family = {pid}
    while more := {child for child, parent in parents.items() if parent in family} - family:
        family |= more
    return family


def runs(pid: int) -> bool:
    """Whether a process still does; an ended one whose parent is gone may wait long for init to take note of it."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_until(condition: Callable[[], bool], seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def test_killed_in_mid_class_and_run_again(toy_root: Path, submit: Submit, tmp_path: Path) -> None:
    for number in range(CLASS_SIZE):
        folder = submit(f"student{number:02}", SLOW).parent
    out = tmp_path / "out"
    grader = subprocess.Popen(command(toy_root, folder, out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    assert wait_until(lambda: len(lines(out)) >= 3, 60)
    started = descendants(grader.pid)
    grader.send_signal(signal.SIGKILL)
    grader.wait()
    before = (out / RESULTS).read_bytes()
    assert 3 <= len(lines(out)) < CLASS_SIZE
    assert len(started) > 1
    assert wait_until(lambda: not any(map(runs, started)), 20), "something still runs"

    done = subprocess.run(command(toy_root, folder, out), check=False, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    after = (out / RESULTS).read_bytes()
    assert after.startswith(before)  # what was graded is not graded again
    assert Counter(result["student"] for result in lines(out)) == {f"student{n:02}": 1 for n in range(CLASS_SIZE)}
    assert {result["score"] for result in lines(out)} == {5.0}
    assert (out / "index.html").exists()
    assert len((out / TABLE).read_text().splitlines()) == 1 + CLASS_SIZE


def graded(toy: Assignment, out: Path, *paths: Path, language: str = "en", seed: int | None = None) -> list[str]:
    """Mark, and return whose submissions were graded by this call."""
    times = {result["student"]: result["wall_s"] for result in lines(out)}
    level = choose_level("auto").name
    submissions = [(path.stem, path) for path in paths]
    results = mark(toy, submissions, out, jobs=1, level=level, language=language, seed=seed)
    return [result.student for result in results if times.get(result.student) != result.wall_s]


def test_what_changed_is_graded_again_and_nothing_else(toy: Assignment, submit: Submit, tmp_path: Path) -> None:
    out, mine, yours = tmp_path / "out", submit("mine", QUICK), submit("yours", QUICK)
    assert graded(toy, out, mine, yours) == ["mine", "yours"]
    assert graded(toy, out, mine, yours) == []
    submit("mine", QUICK + "\n    x = 1\n")
    assert graded(toy, out, mine, yours) == ["mine"]
    assert graded(toy, out, mine, yours, language="ko") == ["mine", "yours"]
    assert graded(toy, out, yours, language="ko", seed=7) == ["yours"]
    assert [result.student for result in gradebook.load(out / RESULTS)] == ["mine", "yours"]


def test_the_record_of_another_assignment_is_left_alone(toy: Assignment, submit: Submit, tmp_path: Path) -> None:
    out, mine = tmp_path / "out", submit("mine", QUICK)
    graded(toy, out, mine)
    record = (out / RESULTS).read_bytes().replace(b'"assignment":"sums"', b'"assignment":"products"')
    (out / RESULTS).write_bytes(record)
    with pytest.raises(ResultsError, match="products"):
        graded(toy, out, mine)
    assert (out / RESULTS).read_bytes() == record


def test_one_grader_a_folder(toy: Assignment, submit: Submit, tmp_path: Path) -> None:
    out, mine = tmp_path / "out", submit("mine", QUICK)
    out.mkdir()
    descriptor = os.open(out / LOCK, os.O_WRONLY | os.O_CREAT)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    with pytest.raises(ResultsError, match="another grader"):
        graded(toy, out, mine)
    os.close(descriptor)
    assert graded(toy, out, mine) == ["mine"]
