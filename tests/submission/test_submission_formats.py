"""Every format that students hand in becomes the same cells."""

from __future__ import annotations

import json
from pathlib import Path

import jupytext
import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.submission import Submission, find_submissions, read_submission, submission_sha256
from autograder.submission.notebook import code_cells

NAMES = ("step", "forward")
DONE = "def step(x):\n    return x + 1"
STUB = 'def step(x):\n    """One step."""\n    raise NotImplementedError("step")'


def read(path: Path, module: str = "cell_unit") -> Submission:
    submission = read_submission(path, "kim", module, NAMES)
    assert submission.sha256 == submission_sha256(path)
    return submission


def sources(submission: Submission) -> list[str]:
    return [cell.source for cell in submission.cells]


def codes(submission: Submission) -> list[str]:
    return [note.code for note in submission.notes]


@pytest.mark.parametrize("version", [3, 4])
@pytest.mark.parametrize("source", ["a = 1\nb = 2", ["a = 1\n", "b = 2"]])
def test_notebooks_of_both_formats(tmp_path, notebook, version, source):
    path = tmp_path / "x.ipynb"
    path.write_bytes(notebook(source, DONE, version=version))
    submission = read(path)
    assert sources(submission) == ["a = 1\nb = 2", DONE]
    assert [cell.label for cell in submission.cells] == ["cell 1", "cell 2"]
    assert submission.fault is None
    assert submission.notes == ()


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("x.py", "a = 1\n\ndef f(): pass\n", [("x.py", "a = 1\n\ndef f(): pass\n")]),
        (
            "x.py",
            "# %%\na = 1\n# %% [markdown]\n# text\n# %% more\nb = 2\n",
            [("cell 1", "a = 1\n"), ("cell 2", "b = 2\n")],
        ),
        (
            "x.py",
            "#!/usr/bin/env python\n\n# In[1]:\n\na = 1\n# In[ ]:\nb = 2",
            [("cell 1", "\na = 1\n"), ("cell 2", "b = 2")],
        ),
        (
            "x.md",
            "# T\n```python\na = 1\n```\n\n```\nno\n```\n~~~ipython3\nb = 2\n~~~",
            [("cell 1", "a = 1\n"), ("cell 2", "b = 2\n")],
        ),
        (
            "x.md",
            "```{code-cell} ipython3\na = 1\n```\n```{python}\nb = 2\n```",
            [("cell 1", "a = 1\n"), ("cell 2", "b = 2\n")],
        ),
    ],
)
def test_modules_percent_scripts_and_markdown(tmp_path, name, text, expected):
    path = tmp_path / name
    path.write_text(text)
    assert [(cell.label, cell.source) for cell in read(path).cells] == expected


@pytest.mark.parametrize("form", ["py:percent", "md"])
@given(
    texts=st.lists(
        st.sampled_from(["x = 1", "def f():\n    return 2\n\n\ny = f()", "for i in x:\n    pass", "z = '한국어'"]),
        max_size=4,
    )
)
def test_agrees_with_jupytext(form, texts):
    nodes = [nbformat.v4.new_markdown_cell("Some *text*")]
    for text in texts:
        nodes += [nbformat.v4.new_code_cell(text), nbformat.v4.new_markdown_cell("More\n\ntext")]
    written = jupytext.writes(nbformat.v4.new_notebook(cells=nodes), fmt=form)
    cells, _ = code_cells("x." + form[:2], written.encode())
    assert [text.strip() for _, text in cells if not text.startswith("# ---")] == texts


def test_a_magic_written_as_file_and_helpers(lay_out, notebook):
    root = lay_out(
        {
            "a/b/x.ipynb": notebook(
                "%%writefile made.py\nK = 1\n", "%%writefile -a made.py\nL = 2\n", "%%file ../up.py\nx = 1"
            ),
            "a/b/helper.py": b"H = 1",
            "a/b/data/words.txt": b"words",
            "a/outside.py": b"",
            "a/b/.ipynb_checkpoints/x-checkpoint.ipynb": b"broken",
            "a/b/__pycache__/helper.cpython-311.pyc": b"",
            "__MACOSX/a/b/._x.ipynb": b"",
        }
    )
    submission = read(root)
    assert submission.files == {"helper.py": b"H = 1", "data/words.txt": b"words", "made.py": b"K = 1\nL = 2\n"}
    assert codes(submission) == ["note_ignored_files"]
    assert submission.notes[0].facts == {"files": "../up.py"}


def test_helpers_are_bounded(lay_out, notebook):
    files = {f"d{i}.txt": b"x" for i in range(300)}
    root = lay_out({"x.ipynb": notebook(DONE), "big.csv": b"1" * (9 << 20), "z.py": b"Z = 1", **files})
    submission = read(root)
    assert len(submission.files) <= 200
    assert "z.py" in submission.files
    assert "big.csv" not in submission.files
    assert codes(submission) == ["note_ignored_files"]


@pytest.mark.parametrize(
    ("files", "chosen"),
    [
        ({"cell_unit.ipynb": DONE, "another.ipynb": DONE}, "cell_unit.ipynb"),
        ({"a.ipynb": "x = 1", "b.ipynb": DONE}, "b.ipynb"),
        ({"b.ipynb": DONE, "a.ipynb": DONE}, "a.ipynb"),
        ({"cell_unit.ipynb": STUB, "cell_unit.ko.ipynb": DONE}, "cell_unit.ko.ipynb"),
        ({"cell_unit.ipynb": DONE, "cell_unit.py": STUB}, "cell_unit.ipynb"),
        ({"cell_unit.ipynb": STUB, "cell_unit.py": STUB}, "cell_unit.ipynb"),
        ({"cell_unit.ipynb": STUB, "cell_unit.py": DONE}, "cell_unit.py"),
        ({"nb.ipynb": "from helper import step", "helper.py": DONE}, "nb.ipynb"),
        ({"nb.ipynb": "from helper import *", "helper.py": DONE}, "nb.ipynb"),
        ({"cell_unit.py": "from tools import step", "tools.py": DONE}, "cell_unit.py"),
        ({"README.md": "no code", "work.py": DONE}, "work.py"),
        ({"broken.ipynb": None, "work.ipynb": DONE}, "work.ipynb"),
    ],
)  # fmt: skip
def test_the_file_that_is_graded(lay_out, notebook, files, chosen):
    def content(name: str, text: str | None) -> bytes:
        return b'{"cells": [' if text is None else notebook(text) if name.endswith(".ipynb") else text.encode()

    submission = read(lay_out({name: content(name, text) for name, text in files.items()}))
    assert submission.fault is None
    assert sources(submission) == [files[chosen]]
    readable = [name for name, text in files.items() if text not in (None, "x = 1") and name.endswith(".ipynb")]
    if len(readable) > 1:
        assert submission.notes[0].code == "note_two_notebooks"
        assert submission.notes[0].facts["chosen"] == chosen
    if any("import" in (text or "") for text in files.values()):
        assert submission.notes == ()
        assert set(submission.files) >= {name for name in files if name.endswith(".py") and name != chosen}


def test_one_bad_cell_costs_only_itself(tmp_path, notebook):
    path = tmp_path / "x.ipynb"
    path.write_bytes(notebook(DONE, "def broken(:", "print 'hello'", "\tx = 1\n        y = 2", "x = '\x00'"))
    submission = read(path)
    assert [bool(cell.problem) for cell in submission.cells] == [False, True, True, True, True]
    assert submission.cells[1].problem == "line 1: invalid syntax"
    assert submission.cells[1].source == "def broken(:"
    assert [(note.code, note.facts) for note in submission.notes] == [
        ("note_cells_unparsed", {"cells": "cell 2, cell 4, cell 5"}),
        ("note_python2", {"cells": "cell 3"}),
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp949", "latin-1"])
def test_encodings(tmp_path, encoding):
    text = "x = 'é'" if encoding == "latin-1" else "x = '가'"
    path = tmp_path / "x.py"
    path.write_bytes(text.encode(encoding))
    submission = read(path)
    assert submission.cells[0].problem == ""
    assert codes(submission) == (["note_not_utf8"] if encoding in ("cp949", "latin-1") else [])
    if encoding != "latin-1":
        assert sources(submission) == [text]


def test_json_that_only_python_writes(tmp_path):
    path = tmp_path / "x.ipynb"
    path.write_text(
        '\ufeff{"cells": [{"cell_type": "code", "source": "x = 1", "outputs": [NaN, -Infinity, "\\ud800"]}]}'
    )
    assert sources(read(path)) == ["x = 1"]


def test_korean_notebook_in_the_encoding_of_windows(tmp_path):
    path = tmp_path / "x.ipynb"
    path.write_bytes(
        json.dumps({"cells": [{"cell_type": "code", "source": "x = '가'"}]}, ensure_ascii=False).encode("cp949")
    )
    submission = read(path)
    assert sources(submission) == ["x = '가'"]
    assert codes(submission) == ["note_not_utf8"]


def test_names_of_students(tmp_path, notebook):
    for name in (
        "kim/rnn/x.ipynb",
        "Lee_12345_assignsubmission_file_/x.ipynb",
        "park_123_456_x.ipynb",
        "choi.py",
        "choi.zip",
        ".DS_Store",
        "__MACOSX/x",
        "김.pdf",
    ):
        path = tmp_path / "class" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(notebook(DONE))
    single = tmp_path / "kim.ipynb"
    single.write_bytes(notebook(DONE))
    found = find_submissions([tmp_path / "class", single, single])
    assert [student for student, _ in found] == [
        "Lee_12345_assignsubmission_file_", "choi.py", "choi.zip", "kim", "park_123_456_x", "김", "kim.ipynb",
        "kim.ipynb (2)",
    ]  # fmt: skip
    assert read(dict(found)["Lee_12345_assignsubmission_file_"]).fault is None
