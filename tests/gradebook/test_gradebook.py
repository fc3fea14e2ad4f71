"""Results survive whatever happens to the file, and the table does nothing in a spreadsheet."""

from __future__ import annotations

import csv
import logging
import os
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from autograder import gradebook
from autograder.assignment import Assignment
from autograder.result import CheckResult, CodeResult, QuestionResult, Result


def result(student: str = "kim", sha256: str = "00", score: float | None = 2.5) -> Result:
    check = CheckResult("spread::test_low", "Finds the lowest", "accepted", score, 2.5, "", "", output="hi\n")
    return Result(
        student=student, assignment="sums", verdict="partial" if score else "grader_error", score=score, max_score=7.0,
        isolation="full", seed=2**63 - 1, suite_digest="ab", submission_sha256=sha256, wall_s=0.01,
        notes=("a note\nof two lines",), questions=(QuestionResult("spread", "accepted", score, 2.5, (check,)),),
        code=(CodeResult("cell 1", "x = '한글'", True),), language="ko",
    )  # fmt: skip


def test_what_is_appended_is_loaded(tmp_path: Path) -> None:
    file = tmp_path / "results.jsonl"
    assert gradebook.load(file) == []
    some = [result("kim"), result("lee", score=None), result("kim", "01")]
    for one in some:
        gradebook.append(file, one)
    assert gradebook.load(file) == some
    assert len(file.read_bytes().splitlines()) == 3


def test_append_is_one_write_of_a_whole_line_then_fsync(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []
    write = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: calls.append(data) or write(fd, data))
    monkeypatch.setattr(os, "fsync", lambda fd: calls.append("fsync"))
    gradebook.append(tmp_path / "results.jsonl", result())
    assert calls == [msgspec.json.encode(result()) + b"\n", "fsync"]


def test_a_full_disk_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "write", lambda fd, data: len(data) // 2)
    with pytest.raises(OSError, match="disk full"):
        gradebook.append(tmp_path / "results.jsonl", result())


@pytest.mark.parametrize("kept", [0.0, 0.1, 0.5, 0.99])
def test_a_torn_last_line_costs_only_itself(tmp_path: Path, kept: float) -> None:
    file = tmp_path / "results.jsonl"
    first, second = (msgspec.json.encode(result(name)) for name in ("kim", "lee"))
    file.write_bytes(first + b"\n" + second[: int(kept * len(second))])
    assert gradebook.load(file) == [result("kim")]
    gradebook.append(file, result("park"))
    assert gradebook.load(file) == [result("kim"), result("park")]


def test_only_the_end_of_the_line_is_torn_off(tmp_path: Path) -> None:
    file = tmp_path / "results.jsonl"
    file.write_bytes(msgspec.json.encode(result("kim")))
    assert gradebook.load(file) == [result("kim")]
    gradebook.append(file, result("lee"))
    assert gradebook.load(file) == [result("kim"), result("lee")]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.binary(max_size=20) | st.sampled_from([b"{}", b"null", b'{"student": "x"}']), max_size=4))
def test_garbage_is_set_aside_and_said(tmp_path: Path, caplog: pytest.LogCaptureFixture, garbage: list[bytes]) -> None:
    file, aside = tmp_path / "results.jsonl", tmp_path / "results.jsonl.damaged"
    aside.unlink(missing_ok=True)
    caplog.clear()
    file.write_bytes(b"\n".join([msgspec.json.encode(result("kim")), *garbage, msgspec.json.encode(result("lee"))]))
    assert gradebook.load(file) == [result("kim"), result("lee")]
    lines = [line for part in garbage for line in part.split(b"\n") if line.strip()]
    assert (aside.read_bytes() if lines else b"") == b"".join(line + b"\n" for line in lines)
    assert bool(lines) == ("results.jsonl.damaged" in caplog.text)
    caplog.clear()
    assert gradebook.load(file) == [result("kim"), result("lee")]  # mended: nothing to say any more
    assert not caplog.records


def test_of_several_results_for_the_same_bytes_the_last_counts(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "results.jsonl"
    for one in (result("kim", score=1.0), result("lee"), result("kim", score=2.0), result("kim", "01", score=0.5)):
        gradebook.append(file, one)
    with caplog.at_level(logging.WARNING):
        assert gradebook.load(file) == [result("kim", score=2.0), result("lee"), result("kim", "01", score=0.5)]
    assert "graded more than once" in caplog.text


def test_older_lines_and_newer_lines_are_read(tmp_path: Path) -> None:
    file = tmp_path / "results.jsonl"
    record = msgspec.json.decode(msgspec.json.encode(result()))
    older = {key: value for key, value in record.items() if key not in {"code", "language"}}
    file.write_bytes(msgspec.json.encode(older) + b"\n" + msgspec.json.encode({**record, "of_a_later_version": 1}))
    (loaded,) = gradebook.load(file)
    assert loaded == result()


def test_rewrite_replaces_all(tmp_path: Path) -> None:
    file = tmp_path / "results.jsonl"
    gradebook.append(file, result("kim"))
    gradebook.rewrite(file, [result("lee")])
    assert gradebook.load(file) == [result("lee")]
    gradebook.rewrite(file, [])
    assert file.read_bytes() == b""
    assert [path.name for path in tmp_path.iterdir()] == ["results.jsonl"]


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_the_table(tmp_path: Path, toy: Assignment) -> None:
    file = tmp_path / "grades.csv"
    gradebook.write_csv(file, [result("김하나"), result("lee, the\n2nd", score=None)], toy)
    first, second = rows(file)
    assert first == {
        "student": "김하나", "verdict": "partial", "score": "2.5", "max_score": "7",
        "running_sum": "", "spread": "2.5", "counter_step": "",
    }  # fmt: skip
    assert (second["student"], second["score"], second["spread"]) == ("lee, the\n2nd", "", "")


@pytest.mark.parametrize(
    "name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1", '=HYPERLINK("x")']
)
def test_a_name_is_no_formula(tmp_path: Path, toy: Assignment, name: str) -> None:
    gradebook.write_csv(tmp_path / "grades.csv", [result(name)], toy)
    assert rows(tmp_path / "grades.csv")[0]["student"] == f"'{name}"


@given(name=st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_name_comes_back(tmp_path: Path, toy: Assignment, name: str) -> None:
    gradebook.write_csv(tmp_path / "grades.csv", [result(name), result("next")], toy)
    first, second = (row["student"] for row in rows(tmp_path / "grades.csv"))
    assert first in {name, f"'{name}"}
    assert second == "next"
    assert not first.lstrip(" ").startswith(("=", "+", "-", "@"))
