"""What the students of this course get, looked through by other means than the ones that refuse hidden things."""

from __future__ import annotations

import ast
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.release import release, release_zip

COURSE = Course.load(Path(__file__).parents[2])
UNITS = [name for name in COURSE.assignment_names() if (COURSE.assignments / name / "lesson.en.md").is_file()]


def texts(files: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    """All texts: files, cells of notebooks, and what is in wheels."""
    for name, content in files.items():
        if name.endswith(".whl"):
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                yield from texts({f"{name}/{inner}": archive.read(inner) for inner in archive.namelist()})
        elif name.endswith(".ipynb"):
            cells = json.loads(content)["cells"]
            yield name, "\n".join("".join(cell["source"]) for cell in cells)
        else:
            yield name, content.decode("utf-8", "replace")


def hidden_texts(unit: Assignment) -> Iterator[str]:
    """Names and titles of hidden checks, hints, telling lines of right answers, what wrong ones say of themselves."""
    for check in unit.checks:
        yield f"def {check.function}("
        if not unit.quiz:  # whose checks are named after the questions
            yield check.title
    for line in (unit.suite / "key.toml").read_text(encoding="utf-8").splitlines() if unit.quiz else ():
        if len(text := line.partition("=")[2].strip(' "')) > 45:  # explanations
            yield text
    for file in unit.suite.glob("*.po"):
        with file.open("rb") as stream:
            for message in read_po(stream):
                if str(message.id).startswith("hint."):
                    yield str(message.id)
                    yield str(message.string)
    given = unit.stub.read_text(encoding="utf-8") + (unit.folder / "lesson.en.md").read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(unit.reference.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Return | ast.Assign | ast.AugAssign)
            and len(text := ast.unparse(node)) > 45
            and text not in given
        ):
            yield text
    for file in (unit.solutions / "wrong_answer").glob("*.py"):
        yield f"Hint: {file.stem}"
        yield f"Caught by: {unit.questions[0].id}::"
        said = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
        yield said.partition("\n")[0]


@pytest.fixture(params=UNITS)
def unit(request: pytest.FixtureRequest) -> Assignment:
    return Assignment.load(COURSE, request.param)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_folder_and_zip_hold_the_same_in_one_language_and_nothing_hidden(
    unit: Assignment, language: str, tmp_path: Path
) -> None:
    release(unit, tmp_path / "out", [language])
    release_zip(unit, tmp_path / "out.zip", [language])
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    folder = tmp_path / "out"
    assert files == {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }

    notebook = f"{unit.module}.ipynb" if language == "en" else f"{unit.module}.ko.ipynb"
    modules = {"test_public.py"} if unit.quiz else {f"{unit.module}.py", "test_public.py"}
    assert {notebook, "assignment.json", *modules} <= set(files)
    assert [name for name in files if name.endswith(".ipynb")] == [notebook]
    assert [name for name in files if name.endswith(".whl")]
    assert {name for name in files if name.endswith(".py")} == modules

    released = list(texts(files))
    for hidden in hidden_texts(unit):
        for name, text in released:
            assert hidden not in text, name
    private = [path for folder in (unit.suite, unit.solutions) for path in folder.rglob("*") if path.is_file()]
    assert not {path.read_bytes() for path in private if path.stat().st_size} & set(files.values())


def test_the_list_of_questions_is_the_assignments(unit: Assignment, tmp_path: Path) -> None:
    release(unit, tmp_path)
    contract = json.loads((tmp_path / "assignment.json").read_text(encoding="utf-8"))
    assert contract["assignment"] == unit.name
    names = {question.id: [question.id] if unit.quiz else list(question.names) for question in unit.questions}
    assert contract["questions"] == names
    assert set(contract) == {"format", "assignment", "module", "questions"}  # no points, no limits, no checks
