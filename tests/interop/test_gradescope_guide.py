"""The sections on Gradescope and on CI in docs/interop.md do what they say: commands run and print what is shown."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from guide import commands

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "interop.md"
PROGRAMS = {"autograder": ["-m", "autograder"], "python": []}


def section(title: str) -> str:
    (text,) = re.findall(rf"^## {title}\n.*?(?=^## |\Z)", GUIDE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    return text


@pytest.mark.bubblewrap
@pytest.mark.timeout(900)
@pytest.mark.parametrize("title", ["Gradescope", "Courses under continuous integration"])
def test_commands(title: str, tmp_path: Path) -> None:
    page = tmp_path / "section.md"
    page.write_text(section(title), encoding="utf-8")
    (tmp_path / "rnn-course").symlink_to(ROOT)
    environment = {name: value for name, value in os.environ.items() if name != "AUTOGRADER_SEED_KEY"}
    found = list(commands(page))
    assert found
    for command in found:
        program, *arguments = command.arguments
        done = subprocess.run(
            [sys.executable, *PROGRAMS[program], *arguments], cwd=tmp_path, env=environment, capture_output=True,
            text=True, check=False, timeout=400,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        printed = f" {' '.join(done.stdout.split())} "
        for line in command.shown:
            assert f" {' '.join(line.split())}" in printed, done.stdout


def test_what_courses_write_names_inputs_and_hooks_that_exist() -> None:
    workflow, hooks = (
        yaml.load(text, yaml.BaseLoader)
        for text in re.findall(r"^```yaml\n(.*?)^```", section("Courses under continuous integration"), re.M | re.S)
    )
    called = yaml.load((ROOT / ".github/workflows/course.yml").read_text("utf-8"), yaml.BaseLoader)
    (job,) = workflow["jobs"].values()
    assert job["uses"].split("@")[0].endswith("/.github/workflows/course.yml")
    assert set(job["with"]) <= set(called["on"]["workflow_call"]["inputs"])
    offered = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    assert {hook["id"] for repo in hooks["repos"] for hook in repo["hooks"]} == offered
