"""What is handed in: what is refused and why, and what is in the zip."""

from __future__ import annotations

import hashlib
import json
import sys
import types
import zipfile
from pathlib import Path

import numpy as np
import pytest
from small_unit import DOUBLE, HALF, SETUP, STUB

import rnncourse
from rnncourse.pack import examine, pack

ZIP = "b1_handin.zip"


def codes(file: Path, namespace: dict[str, object] | None = None) -> list[str]:
    return [problem.code for problem in examine(file, namespace).problems]


def said(capsys: pytest.CaptureFixture[str], file: Path | str, language: str = "en") -> str:
    pack(file, {}, language)
    return " ".join(capsys.readouterr().out.split())


def test_a_whole_submission_is_packed_with_a_manifest(unit: Path, write_notebook, capsys) -> None:
    notebook = write_notebook([SETUP, DOUBLE, "check('double')", HALF])
    text = said(capsys, notebook)
    assert text == f"Packed, with 2 of 2 questions written: {unit / ZIP} Hand in this one file."
    with zipfile.ZipFile(unit / ZIP) as archive:
        assert archive.namelist() == ["unit.ipynb", "manifest.json"]
        assert archive.read("unit.ipynb") == notebook.read_bytes()
        manifest = json.loads(archive.read("manifest.json"))
    assert manifest == {
        "format": 1,
        "assignment": "b1",
        "files": {"unit.ipynb": hashlib.sha256(notebook.read_bytes()).hexdigest()},
        "questions": {"double": "written", "half": "written"},
        "versions": {
            "python": ".".join(map(str, sys.version_info[:3])),
            "numpy": np.__version__,
            "rnncourse": rnncourse.__version__,
        },
    }
    before = (unit / ZIP).read_bytes()
    said(capsys, notebook)
    assert (unit / ZIP).read_bytes() == before


@pytest.mark.parametrize(
    "stub", [STUB.format("half"), "def half(x):\n    ...\n", "def half(x):\n    pass\n", "half = None\n"]
)
def test_unwritten_questions_are_named_and_packed(unit: Path, write_notebook, capsys, stub: str) -> None:
    notebook = write_notebook([DOUBLE, stub])
    text = said(capsys, notebook)
    assert text.startswith("Not written yet: half.")
    assert "1 of 2 questions" in text
    assert "아직 작성하지 않은 문제: half." in said(capsys, notebook, "ko")
    with zipfile.ZipFile(unit / ZIP) as archive:
        assert json.loads(archive.read("manifest.json"))["questions"] == {"double": "written", "half": "not_written"}


@pytest.mark.parametrize(
    ("cells", "code", "english", "korean"),
    [
        ([DOUBLE], "pack.missing", "The question half is missing", "half 문제가 빠져 있습니다"),
        ([DOUBLE, "half(3)", "def inner():\n    half = 3"], "pack.missing", "nothing defines half", "half 이름을"),
        (
            [DOUBLE, "x = 1\ndef half(x)\n    return x / 2\n"], "pack.broken_cell",
            "Code cell 2 is not Python: line 2, expected ':': def half(x)", "2번째 코드 셀에 Python 문법 오류",
        ),
    ],
)  # fmt: skip
def test_what_is_not_whole_is_refused(unit: Path, write_notebook, capsys, cells, code, english, korean) -> None:
    notebook = write_notebook(cells)
    assert codes(notebook) == [code]
    text = said(capsys, notebook)
    assert english in text
    assert text.endswith("Nothing was packed yet.")
    assert korean in said(capsys, notebook, "ko")
    assert not (unit / ZIP).exists()


def test_all_problems_are_said_at_once(write_notebook) -> None:
    assert codes(write_notebook(["x = = 1", "def f(:", DOUBLE])) == ["pack.broken_cell", "pack.broken_cell"]
    assert codes(write_notebook(["x = 1"])) == ["pack.missing", "pack.missing"]


def test_the_wrong_file_is_refused(unit: Path, write_notebook, capsys) -> None:
    other = write_notebook([DOUBLE, HALF], "other.ipynb", assignment="b7")
    assert codes(other) == ["pack.other_assignment"]
    assert "other.ipynb belongs to b7, but this is the folder of b1." in said(capsys, other)
    assert "b7 과제의 노트북인데" in said(capsys, other, "ko")
    text = said(capsys, unit / "unit.ipynb")
    assert "There is no unit.ipynb here. Notebooks in this folder: other.ipynb." in text
    assert "unit.ipynb 파일이 없습니다" in said(capsys, unit / "unit.ipynb", "ko")
    (unit / "broken.ipynb").write_text("{", encoding="utf-8")
    assert "cannot be read as a notebook" in said(capsys, unit / "broken.ipynb")
    assert codes(write_notebook([DOUBLE, HALF], "new.ipynb", assignment="")) == []  # one's own, with pasted cells
    assert not (unit / ZIP).exists()


@pytest.mark.parametrize("contract", [None, "", "[]", "{}", '{"assignment": "b1", "questions": 3}'])
def test_without_the_list_of_questions_it_says_what_is_missing(
    unit: Path, write_notebook, capsys, contract: str | None
) -> None:
    (unit / "assignment.json").unlink()
    if contract is not None:
        (unit / "assignment.json").write_text(contract, encoding="utf-8")
    assert "There is no assignment.json beside the notebook." in said(capsys, write_notebook([DOUBLE, HALF]))


def test_modules_that_are_imported_come_along_and_count(unit: Path, write_notebook) -> None:
    files = {
        "mine.py": "import deeper.more\nfrom late import *\nfrom mine import nothing\n" + DOUBLE,
        "late.py": "import mine\n" + HALF,
        "deeper/more.py": "",
        "unused.py": "",
        "test_public.py": "",
    }
    for name, source in files.items():
        (unit / name).parent.mkdir(exist_ok=True)
        (unit / name).write_text(source, encoding="utf-8")
    notebook = write_notebook(["import numpy as np\nimport test_public\nfrom mine import double, half"])
    pack(notebook, {})
    with zipfile.ZipFile(unit / ZIP) as archive:
        assert set(archive.namelist()) == {"unit.ipynb", "mine.py", "late.py", "deeper/more.py", "manifest.json"}
    assert codes(write_notebook(["from mine import double\nfrom late import half as halve"])) == ["pack.missing"]
    (unit / "late.py").write_text("def half(:", encoding="utf-8")
    assert codes(notebook) == ["pack.broken_module"]


def test_a_module_can_be_handed_in(unit: Path) -> None:
    (unit / "unit.py").write_text(DOUBLE + HALF, encoding="utf-8")
    pack(unit / "unit.py", {})
    with zipfile.ZipFile(unit / ZIP) as archive:
        assert archive.namelist() == ["unit.py", "manifest.json"]


def test_answers_to_a_quiz_may_be_a_table_in_a_cell_or_a_file(unit: Path, write_notebook) -> None:
    """`double` and `half` are names of questions here, not of functions."""
    states = {"double": "written", "half": "not_written"}
    assert examine(write_notebook(["double = 'A'\nhalf = None"])).questions == states
    assert examine(write_notebook(["answers = {'double': ['A', 'C'], 'half': [], **{}}"])).questions == states
    (unit / "answers.toml").write_text('edition = "x"\ndouble = 0.5\nhalf = ""\n', encoding="utf-8")
    assert examine(unit / "answers.toml").questions == states
    pack(unit / "answers.toml", {})
    with zipfile.ZipFile(unit / ZIP) as archive:
        assert archive.namelist() == ["answers.toml", "manifest.json"]
    (unit / "answers.toml").write_text("double = 0.5\n", encoding="utf-8")
    assert codes(unit / "answers.toml") == ["pack.missing"]


def run_in_a_kernel(sources: list[str]) -> dict[str, object]:
    """The names after running cells as a notebook does."""
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell()
    for source in sources:
        assert shell.run_cell(source, store_history=True).success
    return dict(shell.user_ns)


def test_what_was_run_but_not_saved_is_noticed(unit: Path, write_notebook, capsys) -> None:
    pytest.importorskip("IPython")
    notebook = write_notebook([DOUBLE, HALF])
    assert codes(notebook, run_in_a_kernel([DOUBLE, "# a comment\n" + HALF])) == []
    newer = run_in_a_kernel([DOUBLE.replace("2", "3"), HALF])
    assert codes(notebook, newer) == ["pack.unsaved"]
    pack(notebook, newer, "en")
    text = " ".join(capsys.readouterr().out.split())
    assert "double in unit.ipynb is not the one that you ran last. Run its cell, save the notebook (Ctrl+S" in text
    assert not (unit / ZIP).exists()
    pack(notebook, newer, "ko")
    assert "마지막으로 실행한 것과 다릅니다" in capsys.readouterr().out


def test_functions_from_elsewhere_are_not_taken_for_unsaved(write_notebook) -> None:
    notebook = write_notebook([DOUBLE, HALF])
    made = types.FunctionType((lambda x: x).__code__.replace(co_filename="<string>"), {})  # no source is known
    assert codes(notebook, {"double": np.linalg.norm, "half": made}) == []
    assert codes(notebook, {"double": 3, "half": None}) == []


def test_the_namespace_is_the_callers(unit: Path, write_notebook, capsys, monkeypatch) -> None:
    pytest.importorskip("IPython")
    monkeypatch.chdir(unit)
    write_notebook([DOUBLE, HALF])
    run_in_a_kernel(
        [
            HALF + "    # other\n",
            "def double(x):\n    return 0\n",
            "from rnncourse.pack import pack\npack('unit.ipynb')",
        ]
    )
    assert "Nothing was packed yet." in capsys.readouterr().out
