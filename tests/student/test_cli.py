"""The command `rnncourse`: what it prints where, and its exit codes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from small_unit import DOUBLE, HALF, SETUP, STUB

import rnncourse
from rnncourse.cli import main


@pytest.fixture(autouse=True)
def _here(unit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(unit)
    monkeypatch.delenv("RNNCOURSE_LANG", raising=False)


def test_check_finds_the_questions_of_the_only_notebook(write_notebook, capsys) -> None:
    write_notebook([SETUP, DOUBLE, HALF])
    assert main(["check"]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[0] == "double_shape: [passed] Three numbers give three."
    assert out[-1] == "3 of 3 public checks passed. Grading uses other checks too."


def test_check_of_a_half_done_notebook(write_notebook, capsys) -> None:
    write_notebook([SETUP, DOUBLE, STUB.format("half"), "def oops(:"])
    assert main(["check", "--lang", "ko"]) == 1
    out = capsys.readouterr().out
    assert "실행되지 않아서 제외했습니다: <cell 4>" in out
    assert "half_values: [작성 전]" in out
    assert "공개 검사 3개 가운데 2개를 통과했습니다." in out
    assert main(["check", "-q", "double"]) == 0
    assert "half" not in capsys.readouterr().out


def test_check_of_a_module(unit: Path, capsys) -> None:
    (unit / "unit.py").write_text(DOUBLE + HALF.replace("2", "3"), encoding="utf-8")
    assert main(["check", "unit.py"]) == 1
    assert "half_values: [not yet right] Half as much." in capsys.readouterr().out


def test_pack_writes_beside_the_file(unit: Path, write_notebook, capsys) -> None:
    write_notebook([DOUBLE, HALF])
    assert main(["pack"]) == 0
    assert "Hand in this one file." in capsys.readouterr().out
    assert (unit / "b1_handin.zip").is_file()
    write_notebook([DOUBLE])
    assert main(["pack", "unit.ipynb", "--lang", "ko"]) == 1
    assert "half 문제가 빠져 있습니다" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "english", "korean"),
    [
        (["check", "gone.ipynb"], "There is no file gone.ipynb.", "gone.ipynb 파일이 없습니다."),
        (["pack", "gone.ipynb"], "There is no file gone.ipynb.", "gone.ipynb 파일이 없습니다."),
        (["check"], "Notebooks in this folder: a.ipynb, b.ipynb", "어느 파일인지"),
        (["pack"], "Notebooks in this folder: a.ipynb, b.ipynb", "어느 파일인지"),
        (["check", "a.ipynb", "-q", "triple"], "no public checks for triple", "triple 문제의 공개 검사가 없습니다"),
        (["check", "broken.py"], "broken.py is not Python yet: line 1", "Python 문법 오류"),
        (["check", "notes.txt"], "neither a notebook", "노트북(.ipynb)도"),
        (["pack", "notes.txt"], "neither a notebook", "노트북(.ipynb)도"),
    ],
)
def test_wrong_usage_is_2_and_says_what_to_do(unit: Path, write_notebook, capsys, arguments, english, korean) -> None:
    write_notebook([DOUBLE, HALF], "a.ipynb")
    write_notebook([DOUBLE, HALF], "b.ipynb")
    (unit / "broken.py").write_text("def double(:\n", encoding="utf-8")
    (unit / "notes.txt").write_text("", encoding="utf-8")
    for language, expected in (("en", english), ("ko", korean)):
        assert main([*arguments, "--lang", language]) == 2
        captured = capsys.readouterr()
        assert captured.out == ""
        assert expected in captured.err


def test_without_public_checks_it_says_where_they_should_be(unit: Path, write_notebook, capsys) -> None:
    write_notebook([DOUBLE])
    (unit / "test_public.py").unlink()
    assert main(["check"]) == 2
    assert f"There is no test_public.py in {unit}." in capsys.readouterr().err


def test_it_is_a_program_with_a_version_and_help() -> None:
    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "rnncourse.cli", *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    assert run("--version").stdout == f"rnncourse {rnncourse.__version__}\n"
    assert "pack" in run("--help").stdout
    assert run().returncode == 2
    assert run("check", "--lang", "fr").returncode == 2
