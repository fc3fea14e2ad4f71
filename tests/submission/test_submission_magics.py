"""Cells as notebooks accept them, made Python; IPython's own transformation is the oracle."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from IPython.core.inputtransformer2 import TransformerManager

from autograder.submission.lexical import PIECE, deep_line
from autograder.submission.magics import to_python
from autograder.submission.source import python_problem, read_cell


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("!pip install x\nx = 1", "pass  # !pip install x\nx = 1"),
        ("%matplotlib inline\nx = 1", "pass  # %matplotlib inline\nx = 1"),
        ("def f():\n    %time y = 3\n    return y", "def f():\n    y = 3\n    return y"),
        ("if x:\n    !ls \\\n      -la\ny = 1", "if x:\n    pass  # !ls \\\n#       -la\ny = 1"),
        ("x = !ls\ny = %env HOME", "x = []  # !ls\ny = None  # %env HOME"),
        ("np.array?\n??np\nx = 1", "pass  # np.array?\npass  # ??np\nx = 1"),
        ("%run tools.py", "exec(compile(open('tools.py', encoding='utf-8').read(), 'tools.py', 'exec'))"),
        ("!echo it's (\nx = 1", "pass  # !echo it's (\nx = 1"),
        ("x = '''\n%time\n!ls\n'''\n%time y = 2", "x = '''\n%time\n!ls\n'''\ny = 2"),
        ("x = (7\n% 3)\n!ls", "x = (7\n% 3)\npass  # !ls"),
        ("x\u00a0=\u200b 1", "x = 1"),
        ("x = '\u200b'\ny\u3000= 2", "x = '\u200b'\ny = 2"),
        ("    x = 1\n    y = 2", "x = 1\ny = 2"),
        (">>> x = 1\n>>> y = 2", "x = 1\ny = 2"),
        ("%%time\nx = 1", "# %%time\nx = 1"),
        ("# comment\n%%capture out\n%%time\nx = 1", "# comment\n# %%capture out\n# %%time\nx = 1"),
        ("%%bash\nls (", "# %%bash\n# ls ("),
        ("%%html\n<b>", "# %%html\n# <b>"),
        ("%%writefile", "# %%writefile"),
    ],
)
def test_translation(text, expected):
    read = read_cell("cell 1", text)
    assert read.cell.problem == ""
    assert read.cell.source == expected
    assert read.cell.source.count("\n") == text.count("\n")  # tracebacks name the student's own lines


def test_plain_python_stays_as_it_is():
    text = "x = 7 %3\n# !pip install\ny = '''\n%%time\n'''"
    assert read_cell("cell 1", text).cell.source == text


LINES = st.sampled_from(
    ["x = 1", "!ls", "%time", "y = [1,", "2]", "% 3", "'''", "z = !pwd", "w = %env A", "x?", "?x", "if x:", "    pass",
     "    !ls", "s = '%d' % 3", "# %time", "\\", "a = 1 + \\", "'a' \"b\"", "%magic 'x", "!echo \"", "def f(", "):", ""]
)  # fmt: skip


@given(st.lists(LINES, max_size=8).map("\n".join))
def test_what_ipython_can_read_we_can_read(text):
    try:
        transformed = TransformerManager().transform_cell(text + "\n")
        tree = ast.parse(transformed)
    except (SyntaxError, RuntimeError, ValueError):
        return
    if text.startswith("%%") or "\\" in text:
        return
    ours = read_cell("cell 1", text)
    assert ours.cell.problem == ""
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    mine = {
        node.id
        for node in ast.walk(ast.parse(ours.cell.source))
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    assert mine >= names


@given(st.text(alphabet="ab'\"\\\n#([{}])!%?= \u200b\x00\r\ud800", max_size=60))
def test_nothing_breaks_reading(text):
    cell = read_cell("cell 1", text).cell
    cell.source.encode()
    if not cell.problem:
        ast.parse(cell.source)
    assert "".join(piece[0] for piece in PIECE.finditer(text)) == text
    to_python(text)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 5000,
        "x = " + "(" * 101 + "1" + ")" * 101,
        "x = " + "-" * 200_000 + "1",
        "x = " + "1+" * 200_000 + "1",
        "x = " + "not " * 100_000 + "1",
        "x = " + "lambda: " * 50_000 + "1",
        "x = a" + ".b" * 200_000,
        "if a: pass\n" + "elif b: pass\n" * 20_000,
        "x = " + "9" * 10_000,
        "x = 1\n" * 200_000,
        "x = 1;" * 60_000 + "(",
        "'" * 100_001,
        "\\" * 100_001,
        "!x\n" * 50_000 + "(",
    ],
    ids=lambda text: text[:12],
)
def test_hostile_text_is_refused_quickly(text):
    read_cell("cell 1", text)  # does not raise, does not hang (pytest's timeout)


def test_nesting_is_counted_outside_of_texts_only():
    assert deep_line("x = '" + "(" * 200 + "'") == 0
    assert deep_line("\n" + "(" * 200) == 2
    assert python_problem("\n" + "(" * 200) == "line 2: too many nested parentheses"
