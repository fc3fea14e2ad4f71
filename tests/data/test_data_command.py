"""`rnncourse data`: what it prints in which language, and its exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from rnncourse.cli import main
from rnncourse.data import load, names


def test_list_says_what_is_here_and_how_much(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    assert main(["data", "list"]) == 0
    out = capsys.readouterr().out
    assert [line.partition(":")[0] for line in out.splitlines() if line[0] != " "][:-1] == list(names())
    assert "    sample    here      3,500 + 500 pictures" in out
    assert "    packaged  not here  60,000 + 10,000 pictures" in out
    assert f"Fetched data lie in {folder}." in out
    assert main(["data", "list", "--lang", "ko"]) == 0
    assert "손으로 쓴 숫자" in capsys.readouterr().out


def test_info_has_parts_licences_and_what_to_cite(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["data", "info", "digits"]) == 0
    out = capsys.readouterr().out
    for part in ("train_x: uint8 (N, 28, 28)", "sample (here)", "full (not here)", "CC BY-SA 3.0", "LeCun"):
        assert part in out


def test_fetch_takes_a_file_over(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    table = tmp_path / "articles.csv"
    table.write_text("title,text,label\n" + "A,one,1\nB,two,0\n" * 5, encoding="utf-8")
    assert main(["data", "fetch", "fake_news", "--source", "full", "--file", str(table)]) == 0
    assert "full: Wrote" in capsys.readouterr().out
    assert load("fake_news").source == "full"
    assert main(["data", "fetch", "fake_news", "--source", "full"]) == 0
    assert "full: here" in capsys.readouterr().out


def test_fetch_says_what_it_takes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["data", "fetch", "reviews_ko", "--source", "full", "--lang", "ko"]) == 1
    assert "rnncourse data fetch reviews_ko --file ratings_train.txt" in capsys.readouterr().out
    assert main(["data", "fetch", "shakespeare"]) == 0
    assert capsys.readouterr().out == "shakespeare comes with this package: there is nothing to fetch.\n"


@pytest.mark.parametrize(
    "arguments", [["info", "digit"], ["fetch", "digit"], ["fetch", "digits", "--source", "packaged"]]
)
def test_wrong_usage_is_2(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    assert main(["data", *arguments]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err
