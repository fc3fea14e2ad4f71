"""Annotations for GitHub Actions: escaped as the format asks, each at its line, for all that is to be mended."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
from typer.testing import CliRunner

from autograder.cli import app
from autograder.github import annotation, annotations_of
from autograder.verify_report import Problem, VerifyReport

FORM = re.compile(r"::error file=(?P<file>[^,:]*),line=(?P<line>\d+)(?:,title=(?P<title>[^,:]*))?::(?P<said>[^\r\n]*)")


def decoded(text: str) -> str:
    return re.sub("%([0-9A-F]{2})", lambda found: chr(int(found[1], 16)), text)


@pytest.mark.parametrize("text", ["100 %", "a\nb\r\nc", "::error::x", "a, b: c", "%0A", "셀 3"])
def test_whatever_is_said_stays_one_command_and_comes_back(text: str) -> None:
    found = FORM.fullmatch(annotation(text, f"{text}.py", 3, text))
    assert found is not None
    assert (decoded(found["said"]), decoded(found["file"]), decoded(found["title"])) == (text, f"{text}.py", text)
    assert found["line"] == "3"


def test_a_problem_is_shown_at_the_function_or_line_that_it_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "course").mkdir()
    (tmp_path / "course" / "test_f.py").write_text("import x\n\n\ndef test_a():\n    pass\n", encoding="utf-8")
    problems = [
        Problem("test_f.py", "test_a: no wrong submission lists it"),
        Problem("test_f.py", "line 2: a mutant survives"),
        Problem("test_f.py", "seed 1: other"),
        Problem("test_f.py", "seed 2: other"),
        Problem("test_f.py", "seed 2: other"),
        Problem("not_there.po", "there is no text for 'hint.x'"),
    ]
    lines = list(annotations_of(problems, tmp_path / "course"))
    assert [FORM.fullmatch(line)["line"] for line in lines] == ["4", "2", "1", "1"]  # type: ignore[index]
    assert lines[2] == "::error file=course/test_f.py,line=1::seed 1: other%0Aseed 2: other"


def verified(*arguments: str) -> tuple[int, dict[str, list[str]]]:
    """The exit code, and the annotations by file."""
    done = CliRunner().invoke(app, ["verify", "--github", "--seeds", "1", "-j", "1", *arguments])
    found: dict[str, list[str]] = {}
    for line in done.output.splitlines():
        if line.startswith("::"):
            parts = FORM.fullmatch(line)
            assert parts is not None, line
            found.setdefault(decoded(parts["file"]), []).append(f"{parts['line']}: {decoded(parts['said'])}")
    return done.exit_code, found


def test_all_that_is_to_be_mended_in_a_broken_course_is_annotated(
    toy_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(toy_root.parent)
    (toy_root / "solutions/sums/wrong_answer/swapped.py").unlink()  # then nothing lists test_both
    wrong = toy_root / "solutions/sums/wrong_answer/skips_first.py"
    wrong.write_text(wrong.read_text("utf-8").replace("- x[0]", ""), encoding="utf-8")  # not wrong any more
    code, found = verified("--course", "toy", "sums")
    assert code == 1
    report = CliRunner().invoke(app, ["verify", "--json", "--seeds", "1", "-j", "1", "--course", "toy", "sums"])
    problems = msgspec.json.decode(report.stdout, type=VerifyReport).problems
    assert {f"toy/{problem.file}" for problem in problems} == set(found)
    for problem in problems:
        assert any(problem.text in said for said in found[f"toy/{problem.file}"])
    (unlisted,) = found["toy/suites/sums/test_spread.py"]
    assert unlisted == "5: test_both: no wrong submission lists it"
    (passes,) = found["toy/solutions/sums/wrong_answer/skips_first.py"]
    assert passes.startswith("1: seed 1: ")


def test_a_fault_that_ends_the_command_is_annotated_too(toy_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(toy_root)
    (toy_root / "suites/sums/test_spread.py").write_text("import x\n\ndef test_both(:\n", encoding="utf-8")
    code, found = verified()
    assert code == 2
    assert list(found) == ["suites/sums/test_spread.py"]
    assert found["suites/sums/test_spread.py"][0].startswith("3: line 3: not valid Python")
