"""Reading notebooks and modules: what of a cell is Python, what is run to be checked, and what cannot be read."""

from __future__ import annotations

import ast
import builtins
import json
from pathlib import Path

import pytest

from rnncourse.messages import Trouble
from rnncourse.reading import plain_python, read_cells, read_functions, read_notebook


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("x = 1\n", "x = 1"),
        ("%matplotlib inline\nx = 1", "x = 1"),
        ("!pip install x\nx = 1", "x = 1"),
        ("if True:\n    %pip install -q {wheel}\nx = 1", "x = 1"),
        ("files = !ls\nx = 1", "x = 1"),
        ("x = 1\nlen?\n?len\nx.y??", "x = 1"),
        ("%%time\nx = 1", "x = 1"),
        ("%%capture out\n%%time\nx = 1", "x = 1"),
        ('x = """\n%d of\n!important\n"""', "!important"),
        ("x = (7\n     % 4)", "% 4"),
    ],
)
def test_what_only_a_notebook_understands_is_taken_out(source: str, kept: str) -> None:
    plain = plain_python(source)
    ast.parse(plain)
    assert kept in plain


@pytest.mark.parametrize("source", ["%%bash\nls *", "%%writefile helper.py\nx = = 1", "%%html\n<b>"])
def test_cells_in_other_languages_are_empty(source: str) -> None:
    assert plain_python(source) == ""


def test_a_percent_sign_may_begin_a_line_of_a_formula_below_a_magic() -> None:
    plain = plain_python("%matplotlib inline\nx = (7\n     % 4)")
    scope: dict[str, object] = {"get_ipython": type("Shell", (), {"run_line_magic": print})}
    exec(plain, scope)
    assert scope["x"] == 3


def test_without_ipython_the_simple_way_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refuse(name: str, *rest: object) -> object:
        if name.startswith("IPython"):
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", refuse)
    assert plain_python("%x\nx = (7\n     % 4)") == "None\nx = (7\n     None"  # not Python, and will be said to be none


def test_what_is_no_python_stays_as_it_is_written() -> None:
    assert plain_python("def f(:\n") == "def f(:\n"
    assert plain_python("x = '\0'") == "x = '\0'"


def test_only_definitions_of_a_notebook_are_run(unit: Path, write_notebook) -> None:
    (unit / "helper.py").write_text("FACTOR = 2\n", encoding="utf-8")
    cells = [
        "from helper import FACTOR\n%matplotlib inline",
        "print('not run')\nraise SystemExit\nweights = open('not run')",
        "TWICE: int = FACTOR\ndef double(x):\n    return TWICE * x\n",
        "import no_such_module\n",
        "def broken(:\n",
    ]
    namespace, problems = read_functions(write_notebook(cells))
    assert namespace["double"](4) == 8
    assert "weights" not in namespace
    assert [problem.partition(":")[0] for problem in problems] == ["<cell 4>", "<cell 5>"]
    assert "no_such_module" in problems[0]


def test_a_module_is_run_as_it_is(unit: Path) -> None:
    (unit / "unit.py").write_text("def double(x):\n    return 2 * x\n", encoding="utf-8")
    namespace, problems = read_functions(unit / "unit.py")
    assert (namespace["double"](4), problems) == (8, [])


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.txt", b"", "neither_kind"),
        ("a.ipynb", b"", "not_a_notebook"),
        ("a.ipynb", b"\xff\xfe{", "not_a_notebook"),
        ("a.ipynb", b"[]", "not_a_notebook"),
        ("a.ipynb", b'{"worksheets": []}', "not_a_notebook"),
        ("a.ipynb", b'{"cells": [{"cell_type": "code"}]}', "not_a_notebook"),
        ("a.ipynb", b'{"cells": [1]}', "not_a_notebook"),
        ("a.py", "x = '한글'".encode("cp949"), "not_utf8"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(Trouble) as caught:
        read_cells(tmp_path / name)
    assert caught.value.code == code
    assert caught.value.facts["file"] == name


def test_sources_may_be_texts_or_lists_and_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    cells = [{"cell_type": "code", "source": source} for source in ("x = 1\ny = 2", ["x = 1\n", "y = 2"])]
    file = tmp_path / "a.ipynb"
    file.write_text("\ufeff" + json.dumps({"cells": cells}), encoding="utf-8")
    assert read_cells(file) == ["x = 1\ny = 2"] * 2
    assert len(read_notebook(file)["cells"]) == 2
