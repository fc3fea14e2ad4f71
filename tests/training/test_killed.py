"""kill -9 while a class trains: the same command goes on, and what was trained stays trained."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from textwrap import dedent

import pytest
from guide import write_files
from nets_course import HONEST

from autograder.training.runs import FOLDER_VARIABLE

pytestmark = [pytest.mark.tensorflow, pytest.mark.timeout(900)]
GUIDE = Path(__file__).parents[2] / "docs" / "models.md"
UNITS = (3, 4, 5)


def test_nothing_is_lost_and_nothing_trained_twice(tmp_path: Path) -> None:
    pytest.importorskip("tensorflow")
    write_files(GUIDE, tmp_path)
    submitted, runs = tmp_path / "submitted", tmp_path / "runs"
    submitted.mkdir()
    for units in UNITS:
        source = dedent(HONEST.format(name="q")).replace("SimpleRNN(8)", f"SimpleRNN({units})")
        (submitted / f"with_{units}.py").write_text(source, encoding="utf-8")
    command = [sys.executable, "-m", "autograder", "grade", "submitted", "-a", "nets", "--course", "nets", "-j", "1"]
    environment = os.environ | {FOLDER_VARIABLE: str(runs)}

    with subprocess.Popen(command, cwd=tmp_path, env=environment) as first:
        while not list(runs.glob("*.npz")):
            assert first.poll() is None
            time.sleep(0.02)
        children = Path(f"/proc/{first.pid}/task/{first.pid}/children").read_text().split()
        for process in (first.pid, *map(int, children)):
            os.kill(process, signal.SIGKILL)
    kept = {path: path.stat().st_mtime_ns for path in runs.glob("*.npz")}
    assert 1 <= len(kept) < len(UNITS)

    again = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert again.returncode == 0, again.stdout + again.stderr
    assert {path: path.stat().st_mtime_ns for path in kept} == kept
    assert len(list(runs.glob("*.npz"))) == len(UNITS)
    results = [json.loads(line) for line in (tmp_path / "out" / "results.jsonl").read_text("utf-8").splitlines()]
    assert sorted(result["student"] for result in results) == [f"with_{units}" for units in UNITS]
    assert {result["score"] for result in results} == {2}  # they learn; layers and counts are others
