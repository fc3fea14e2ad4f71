"""Tests of other authors against a notebook in the sandbox: what is judged, what is not, and what cannot be had."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from autograder.assignment import Limits
from autograder.doctor import choose_level
from autograder.interop.foreign import ForeignTest, Load, Outcome, judge
from autograder.interop.names import Tools, notebook_imports, read_names
from autograder.sandbox.process import Sandbox
from autograder.verdict import Verdict

NOTEBOOK = """
import numpy as np
from math import isclose

def mean(x): return sum(x) / len(x)
def sort(x): x.sort()
def scale(a): a *= 2
def append_to_each(rows):
    for row in rows:
        row.append(0)
class Account:
    def __init__(self, balance): self.balance = balance
    def deposit(self, amount):
        if amount < 0:
            raise ValueError("a negative amount")
        self.balance += amount
def hello(): print("hello")
def apply(f, x): return f(x)
class Equal(float):
    def __eq__(self, other): return True
    __hash__ = float.__hash__
def equal(): return Equal(2)
def numbers():
    n = 0
    while True:
        yield n
        n += 1
def forever():
    while True: pass
def leave():
    import os
    os._exit(3)
def many(): return 10**12
def huge(): return 7**500
mixed = [1, (2, 3), {4}, {"k": 5, (1, 2): 6}, "text", None, 2 + 1j]
table = np.arange(6.0).reshape(2, 3)
words = np.array([["a", "bc"]])
abs = lambda x: 0
"""

CASES = {
    "value": ("assert mean([1, 2]) == 1.5", "accepted"),
    "wrong_value": ("assert mean([1, 2]) == 2", "wrong_answer"),
    "numpy": ("np.testing.assert_allclose(table, [[0, 1, 2], [3, 4, 5]])", "accepted"),
    "numpy_wrong": ("np.testing.assert_allclose(table, [[0, 1, 2], [3, 4, 6]])", "wrong_answer"),
    "texts": ("assert words.shape == (1, 2) and words[0, 1] == 'bc'", "accepted"),
    "imported_tool": ("assert isclose(mean([1, 2]), 1.5)", "accepted"),
    "mixed": (
        "assert mixed == [1, (2, 3), {4}, {'k': 5, (1, 2): 6}, 'text', None, 2 + 1j] and huge() == 7**500",
        "accepted",
    ),
    "in_place_list": ("a = [3, 1, 2]\nsort(a)\nassert a == [1, 2, 3]", "accepted"),
    "in_place_array": ("a = np.ones(3)\nscale(a)\nassert (a == 2).all()", "accepted"),
    "in_place_inner": ("rows = [[1], [2]]\nfirst = rows[0]\nappend_to_each(rows)\nassert first == [1, 0]", "accepted"),
    "object": (
        "account = Account(3)\naccount.deposit(4)\nassert account.balance == 7 and isinstance(account, Account)",
        "accepted",
    ),
    "object_wrong": ("account = Account(3)\naccount.deposit(4)\nassert account.balance == 8", "wrong_answer"),
    "object_type": ("assert type(Account(3)).__name__ == 'Account'", "skipped"),
    "object_used_otherwise": ("assert Account(3) + 1", "skipped"),
    "expected_error": (
        "try:\n    Account(3).deposit(-4)\nexcept ValueError as error:\n    assert 'negative' in str(error)\n"
        "else:\n    raise AssertionError",
        "accepted",
    ),
    "unexpected_error": ("Account(3).deposit(-4)", "run_time_error"),
    "printed": (
        "import contextlib, io\nout = io.StringIO()\nwith contextlib.redirect_stdout(out):\n    hello()\n"
        "assert out.getvalue() == 'hello\\n'",
        "accepted",
    ),
    "endless_generator": ("import itertools\nassert list(itertools.islice(numbers(), 3)) == [0, 1, 2]", "accepted"),
    "installed_function": ("assert apply(np.sin, 0.0) == 0", "accepted"),
    "own_function": ("assert apply(lambda x: x, 0.0) == 0", "skipped"),
    "caught_obstacle": (
        "try:\n    apply(lambda x: x, 0.0)\nexcept BaseException:\n    pass",
        "skipped",
    ),
    "equal_to_all": ("assert equal() == 3", "skipped"),
    "identity": ("assert mixed is table", "skipped"),
    "code": ("import inspect\nassert 'for' not in inspect.getsource(mean)", "skipped"),
    "plot": ("import matplotlib.pyplot as plt\nassert plt.gca().lines", "skipped"),
    "replaced_builtin": ("assert abs(mean([1, 2]) - 7) < 1e-6", "skipped"),
    "leaves": ("import sys\nsys.exit(0)", "skipped"),
    "file": ("open('of_the_student.txt')", "skipped"),
    "missing": ("nothing(3)", "wrong_answer"),
    "endless_call": ("forever()", "time_limit_exceeded"),
    "ended_process": ("leave()", "run_time_error"),
    "memory_of_the_test": ("assert len(bytearray(many())) == 3", "wrong_answer"),
    "after_all_that": ("assert mean([1, 2]) == 1.5", "accepted"),
}


def as_test(name: str, source: str) -> ForeignTest:
    code = compile(source, name, "exec")
    return ForeignTest(name, source, read_names(source), lambda found: exec(code, {**found, "__name__": "__test__"}))


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(choose_level("auto"), "numpy") as started:
        yield started


def outcomes(sandbox: Sandbox, notebook: str, cases: dict[str, str], tools: Tools) -> dict[str, Outcome]:
    tests = [as_test(name, source) for name, source in cases.items()]
    found, _ = judge(sandbox, Limits(call_s=1, memory_mib=512), [Load((("cell 1", 1, notebook),)), *tests], tools)
    return {outcome.id: outcome for outcome in found}


@pytest.fixture(scope="module")
def found(sandbox: Sandbox) -> dict[str, Outcome]:
    cases = {name: source for name, (source, _) in CASES.items()}
    return outcomes(sandbox, NOTEBOOK, cases, Tools(imports=notebook_imports([NOTEBOOK])))


@pytest.mark.parametrize("name", CASES)
def test_verdict(name: str, found: dict[str, Outcome]) -> None:
    expected = Verdict(CASES[name][1])
    assert found[name].verdict is expected, found[name]
    assert found[name].reason or expected in (Verdict.accepted, Verdict.wrong_answer)


CHEATS = {
    "patched_testing": "import numpy as np\nnp.testing.assert_allclose = lambda *a, **k: None\nanswer = 1.0",
    "patched_isclose": "import numpy as np\nnp.isclose = np.allclose = lambda *a, **k: True\nanswer = 1.0",
    "own_np": "class np:\n    isclose = allclose = staticmethod(lambda *a, **k: True)\n    class testing:\n"
    "        assert_allclose = staticmethod(lambda *a, **k: None)\nanswer = 1.0",
    "another_np": "import unittest.mock as np\nanswer = 1.0",
    "named_np": "from unittest.mock import MagicMock\nnp = MagicMock()\nanswer = 1.0",
    "own_builtins": "import builtins\nbuiltins.abs = lambda x: 0\nbuiltins.all = lambda x: True\nanswer = 1.0",
    "own_float": "class F(float):\n    __eq__ = __lt__ = __gt__ = lambda s, o: True\n    __sub__ = lambda s, o: 0.0\n"
    "    __array__ = lambda s, *a: 1 / 0\nanswer = F(1.0)",
    "patched_worker": "import sys\nfor name, module in list(sys.modules.items()):\n    if name.endswith('remote'):\n"
    "        module.answer = lambda *a: ['', 2.0, [[0, 2.0], [-1, 5]]]\nanswer = 1.0",
    "forged_answers": "import sys\nvalues = [['frame', 1], ['array', 'U', ['tuple', 9]], ['int', '9' * 9999], [[]],"
    " ['dict', 1], ['object', 'x'], ['range', 1, 2, 0], ['set', ['list']]]\n"
    "for name, module in list(sys.modules.items()):\n"
    "    if name.endswith('remote'):\n        module.answer = lambda *a: ['', values.pop(), [[99, 1]]]\nanswer = 1.0",
    "frames": "import sys\nanswer = 1.0\ndef hook(*a): return hook\nsys.setprofile(hook)",
}
DEMANDS = {
    "testing": "np.testing.assert_allclose(answer, 3.0)",
    "isclose": "assert np.isclose(answer, 3.0) and np.allclose(answer, 3.0)",
    "abs": "assert abs(answer - 3.0) < 1e-6 and all([answer == 3.0])",
    "plain": "assert answer == 3.0",
}


@pytest.mark.parametrize("cheat", CHEATS)
def test_cheats_earn_nothing(cheat: str, sandbox: Sandbox) -> None:
    found = outcomes(sandbox, CHEATS[cheat], DEMANDS, Tools(imports=notebook_imports([CHEATS[cheat]])))
    assert [name for name, outcome in found.items() if outcome.verdict is Verdict.accepted] == []


def test_given_code_is_ours(sandbox: Sandbox) -> None:
    notebook = "def close(a, b): return True\nanswer = 1.0"
    case = {"helper": "assert close(answer, 3.0)"}
    assert outcomes(sandbox, notebook, case, Tools())["helper"].verdict is Verdict.accepted  # nobody said whose it is
    ours = Tools(given={"close": lambda a, b: abs(a - b) < 1e-6})
    assert outcomes(sandbox, notebook, case, ours)["helper"].verdict is Verdict.wrong_answer
