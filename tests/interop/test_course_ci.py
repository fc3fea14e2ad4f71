"""The workflow and the hooks for courses: their files parse, and their commands do what they say on a course."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from guide import write_files
from typer.testing import CliRunner

from autograder.cli import app

ROOT = Path(__file__).parents[2]
WORKFLOW = yaml.load((ROOT / ".github/workflows/course.yml").read_text("utf-8"), yaml.BaseLoader)  # `on` is no boolean
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
INPUTS = WORKFLOW["on"]["workflow_call"]["inputs"]
STEPS = WORKFLOW["jobs"]["course"]["steps"]
RUN = [step for step in STEPS if "autograder " in step.get("run", "") and step["name"] != "Install"]


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course that the guide for authors writes, in a repository of its own, with its notebooks made."""
    repository = tmp_path_factory.mktemp("repository")
    assert write_files(ROOT / "docs" / "authors.md", repository)
    done = CliRunner().invoke(app, ["release", str(repository / "out"), "--course", str(repository / "weather")])
    assert done.exit_code == 0, done.output
    return repository


def environment(course: str) -> dict[str, str]:
    """The workflow's variables with the defaults of its inputs, `autograder` being the one that runs this."""
    values: dict[str, str] = {name: value.get("default", "") for name, value in INPUTS.items()}
    values.update(course=course, seeds="3")
    named = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: values[found[1]], text)
        for name, text in WORKFLOW["env"].items()
    }
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    return {**os.environ, **named, "PATH": path}


def expressions(value: Any) -> Iterator[str]:
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from expressions(item)
    else:
        yield from re.findall(r"\$\{\{(.*?)\}\}", str(value))


def test_every_input_is_used_and_no_other() -> None:
    used = {name for text in expressions(WORKFLOW) for name in re.findall(r"inputs\.([\w-]+)", text)}
    assert used == set(INPUTS)


def test_no_expression_stands_in_a_script() -> None:
    """What a caller puts into an input would run as code there."""
    assert [text for step in STEPS for text in expressions(step.get("run", ""))] == []


def test_every_step_is_one_or_the_other() -> None:
    for step in STEPS:
        assert ("run" in step) != ("uses" in step)
        assert re.fullmatch(r"actions/[\w-]+@v\d+", step.get("uses", "actions/checkout@v4"))


@pytest.mark.parametrize("step", RUN, ids=lambda step: step["name"])
def test_a_step_passes_on_a_sound_course(step: dict[str, str], course: Path) -> None:
    done = subprocess.run(
        ["bash", "-e", "-c", step["run"]], cwd=course, env=environment("weather"), capture_output=True, text=True,
        check=False, timeout=280,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "::error" not in done.stdout


def test_the_exports_are_where_the_workflow_says(course: Path) -> None:
    kept = next(step for step in STEPS if step.get("uses", "").startswith("actions/upload-artifact"))
    assert (course / kept["with"]["path"] / "temperatures" / "temperatures.ipynb").is_file()
    assert (course / "out" / "gradescope" / "temperatures.zip").is_file()


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_names_a_command_that_exists(hook: dict[str, Any], tmp_path: Path) -> None:
    assert {"id", "name", "entry", "language"} <= set(hook)
    program, *arguments = [*shlex.split(hook["entry"]), *hook.get("args", [])]
    assert program == "autograder"
    done = CliRunner().invoke(app, [*arguments, "--course", str(tmp_path)])
    assert done.exit_code == 2
    assert f"{tmp_path}/course.toml: the file does not exist" in done.output.replace("\n", "")
    for path, wanted in {
        "weather/course.toml": True, "autograder/suites/a/test_b.py": True, "solutions/a/accepted/reference.py": True,
        "README.md": False, "docs/assignments.md": False,
    }.items():  # fmt: skip
        assert bool(re.search(hook["files"], path)) is wanted
