"""Notebooks and releases: what is in them, that they are reproducible, and what is refused."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from autograder.assignment import Assignment
from autograder.errors import CourseError
from autograder.release import check_release, release, release_zip, write_notebooks


def cells(path: Path) -> list[dict[str, Any]]:
    return json.loads(path.read_text(encoding="utf-8"))["cells"]


def test_a_notebook_places_the_stubs_and_their_checks(assignment: Assignment) -> None:
    english, korean = write_notebooks(assignment)
    assert (english.name, korean.name) == ("adding.ipynb", "adding.ko.ipynb")
    found = [("".join(cell["source"]), cell["metadata"].get("tags")) for cell in cells(english)]
    assert found[1] == (
        "import math\nfrom functools import cache\nfrom sums.checks import check\n\n\nLIMIT = 3  # given",
        ["setup"],
    )
    assert found[3] == (
        '@cache\ndef add(a, b):\n    """The sum."""\n    raise NotImplementedError  # write it',
        ["question"],
    )
    assert cells(english)[3]["metadata"]["autograder"] == {"question": "add"}
    assert found[4] == ('check("add")', ["check"])
    assert found[6] == ("print(add(1, 2))", None)
    assert 'check("mean", language="ko")' in "".join(cells(korean)[-1]["source"])
    assert "__main__" not in english.read_text(encoding="utf-8")


def test_a_notebook_is_valid_and_reproducible(assignment: Assignment) -> None:
    nbformat = pytest.importorskip("nbformat")
    path = write_notebooks(assignment)[0]
    first = path.read_bytes()
    nbformat.validate(nbformat.read(path, as_version=4))
    assert first.endswith(b"}\n")
    assert len({cell["id"] for cell in cells(path)}) == len(cells(path))
    assert all(cell.get("outputs", []) == [] for cell in cells(path))
    write_notebooks(assignment)
    assert path.read_bytes() == first


def test_without_a_package_of_checks_there_are_no_check_cells(assignment: Assignment) -> None:
    (assignment.course.root / "sums" / "checks.py").unlink()
    assert "check" not in write_notebooks(assignment)[0].read_text(encoding="utf-8")


def test_check_release_names_the_first_difference(assignment: Assignment) -> None:
    assert [line.partition(": ")[2] for line in check_release(assignment)] == ["is not there"] * 2
    english, _ = write_notebooks(assignment)
    assert check_release(assignment) == []
    assignment.stub.write_text(assignment.stub.read_text().replace("The sum.", "A sum."))
    assert [line.partition(": ")[2].partition(" is")[0] for line in check_release(assignment)] == ["cell 4", "cell 3"]
    write_notebooks(assignment)
    english.write_text(english.read_text().replace('"outputs": []', '"outputs": [1]'))
    (assignment.folder / "old.ipynb").write_text("{}")
    changed, stray = check_release(assignment)
    assert "changed by hand" in changed
    assert stray.endswith("old.ipynb: no lesson makes this notebook")


def test_a_release_holds_what_students_need_and_no_more(assignment: Assignment, tmp_path: Path) -> None:
    (assignment.folder / "data").mkdir()
    (assignment.folder / "data" / "numbers.bin").write_bytes(b"\xff\x00")
    written = release(assignment, tmp_path / "out")
    names = {path.relative_to(tmp_path / "out").as_posix() for path in written}
    assert names == {
        "adding.ipynb",
        "adding.ko.ipynb",
        "adding.py",
        "assignment.json",
        "test_public.py",
        "figures/two.svg",
        "data/numbers.bin",
    }
    assert {path for path in (tmp_path / "out").rglob("*") if path.is_file()} == set(written)


def test_only_the_languages_asked_for_are_released(assignment: Assignment, tmp_path: Path) -> None:
    names = {path.name for path in release(assignment, tmp_path / "out", ["ko"])}
    assert names == {"adding.ko.ipynb", "adding.py", "assignment.json", "test_public.py"}
    assert release(assignment, tmp_path / "out", ["ko", "fr"])
    with pytest.raises(CourseError, match="none in fr"):
        release(assignment, tmp_path / "out", ["fr"])


def test_a_zip_holds_what_the_folder_holds_and_is_reproducible(assignment: Assignment, tmp_path: Path) -> None:
    folder, file = tmp_path / "out", tmp_path / "deeper" / "out.zip"
    written = release(assignment, folder, ["en"])
    release_zip(assignment, file, ["en"])
    with zipfile.ZipFile(file) as archive:
        assert {folder / name: archive.read(name) for name in archive.namelist()} == {
            path: path.read_bytes() for path in written
        }
    before = file.read_bytes()
    release_zip(assignment, file, ["en"])
    assert file.read_bytes() == before
    (assignment.folder / "test_public.py").write_text(REFERENCE_BODY, encoding="utf-8")
    with pytest.raises(CourseError, match="hidden code of mean"):
        release_zip(assignment, tmp_path / "again.zip")
    assert not (tmp_path / "again.zip").exists()


def test_a_package_that_packs_gets_a_last_cell_and_one_with_a_wheel_a_first(assignment: Assignment) -> None:
    package = assignment.course.root / "sums"
    (package / "pack.py").touch()
    (package / "pyproject.toml").touch()
    for path, language, word in zip(write_notebooks(assignment), ("", ', language="ko"'), ("Run", "실행"), strict=True):
        first, *_, last = (cell for cell in cells(path) if cell["cell_type"] == "code")
        assert first["metadata"]["tags"] == ["install"]
        assert word in first["source"][0]
        assert 'find_spec("sums") is None' in "".join(first["source"])
        assert "<" not in "".join(first["source"])  # no place of the template is left open
        assert "".join(last["source"]) == f'from sums.pack import pack\n\npack("{path.name}"{language})'


REFERENCE_BODY = """def helper(values):
    'Other name, other docstring.'
    total = sum(values)  # spaced
    return (total / len(values))
"""


@pytest.mark.parametrize(
    ("file", "added", "problem"),
    [
        ("test_public.py", REFERENCE_BODY, "hidden code of mean"),
        ("adding.py", REFERENCE_BODY, "hidden code of mean"),
        ("lesson.en.md", f"```python\n%matplotlib inline\n{REFERENCE_BODY}```\n", "hidden code of mean"),
        ("lesson.ko.md", f"```text\n{REFERENCE_BODY}```\n", "hidden code of mean"),
        ("test_public.py", "# Large numbers are added as well.\n", "title of a hidden check"),
        ("lesson.ko.md", "값이 하나면 그 값이 평균입니다.\n", "title of a hidden check"),
        ("test_public.py", "# Is one number added too often?\n", "text of a hint"),
        ("lesson.ko.md", "수 하나를 두 번 더하지 않았나요?\n", "text of a hint"),
    ],
)
def test_what_is_hidden_is_refused_and_nothing_is_written(
    assignment: Assignment, tmp_path: Path, file: str, added: str, problem: str
) -> None:
    path = assignment.folder / file
    path.write_text(path.read_text(encoding="utf-8") + added, encoding="utf-8")
    with pytest.raises(CourseError, match=problem):
        release(assignment, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_copy_of_a_hidden_file_and_a_link_out_are_refused(assignment: Assignment, tmp_path: Path) -> None:
    data = assignment.folder / "data"
    data.mkdir()
    (data / "x.txt").write_bytes((assignment.suite / "test_add.py").read_bytes())
    with pytest.raises(CourseError, match=r"same as test_add\.py"):
        release(assignment, tmp_path / "out")
    (data / "x.txt").write_bytes((assignment.solutions / "wrong_answer" / "too_often.py").read_bytes())
    with pytest.raises(CourseError, match=r"same as too_often\.py"):
        release(assignment, tmp_path / "out")
    (data / "x.txt").write_bytes((assignment.suite / "ko.po").read_bytes())
    with pytest.raises(CourseError, match=r"same as ko\.po"):
        release(assignment, tmp_path / "out")
    (data / "x.txt").unlink()
    with zipfile.ZipFile(data / "x.zip", "w") as archive:
        archive.write(assignment.reference, "deep/inside.py")
    with pytest.raises(CourseError, match=r"x\.zip/deep/inside\.py.*same as reference\.py"):
        release(assignment, tmp_path / "out")
    (data / "x.zip").unlink()
    (data / "x.txt").symlink_to(assignment.reference)
    with pytest.raises(CourseError, match="outside"):
        release(assignment, tmp_path / "out")


def test_without_public_checks_nothing_is_released(assignment: Assignment, tmp_path: Path) -> None:
    (assignment.folder / "test_public.py").unlink()
    with pytest.raises(CourseError, match=r"test_public\.py: the file does not exist"):
        release(assignment, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_stub_like_body_is_no_leak(assignment: Assignment, tmp_path: Path) -> None:
    reference = assignment.reference
    reference.write_text(reference.read_text() + "\n\ndef later():\n    raise NotImplementedError\n")
    assert release(assignment, tmp_path / "out")
