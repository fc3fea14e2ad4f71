"""An otter assignment of somebody else's: a master notebook, as `otter assign` reads it, and what students hand in.

Half of it has OK tests, half exception tests. The autograder zip is also written by hand, for tests without otter.
"""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

OK_TESTS = {
    "mean": """OK_FORMAT = True

test = {
    "name": "mean",
    "points": 3,
    "suites": [{"type": "doctest", "cases": [
        {"code": ">>> mean([1, 2, 3])\\n2.0", "hidden": False, "points": 0},
        {"code": ">>> values = [0.5, 0.5, 2.0]\\n>>> bool(np.isclose(mean(values), 1.0))\\nTrue", "hidden": True,
         "failure_message": "Add all values up, then divide by how many there are."},
        {"code": ">>> round(mean(values) + mean([1]), 6)\\n2.0", "hidden": True},
        {"code": ">>> mean([])\\nTraceback (most recent call last):\\n    ...\\nZeroDivisionError: no values",
         "hidden": True},
    ]}],
}
""",
    "greet": """OK_FORMAT = True

test = {
    "name": "greet",
    "points": [1, 1],
    "suites": [{"type": "doctest", "cases": [
        {"code": ">>> greet('Ada')\\nHello, Ada!", "hidden": False},
        {"code": ">>> print(greeting)\\nHello", "hidden": True},
    ]}],
}
""",
}
EXCEPTION_TESTS = {
    "account": """from otter.test_files import test_case

OK_FORMAT = False

name = "account"
points = 4

@test_case(points=1, hidden=False)
def test_deposit(Account):
    account = Account(3)
    account.deposit(4)
    assert account.balance == 7

@test_case(points=1, hidden=True)
def test_refuses(env):
    account = env["Account"](3)
    try:
        account.deposit(-1)
    except ValueError:
        return
    raise AssertionError("a negative amount was taken")

@test_case(points=1, hidden=True, success_message="Accounts can be told apart.")
def test_class(Account):
    assert isinstance(Account(1), Account)

@test_case(points=1, hidden=True)
def test_identity(Account):
    account = Account(1)
    assert account is not Account(1)
""",
    "table": """from otter.test_files import test_case
import numpy as np

OK_FORMAT = False

name = "table"
points = None
all_or_nothing = True

@test_case(points=1, hidden=True)
def test_shape(table):
    assert np.shape(table) == (2, 3)

@test_case(points=1, hidden=True)
def test_values(table):
    np.testing.assert_allclose(table, [[0, 1, 2], [3, 4, 5]])
""",
}
TESTS = OK_TESTS | EXCEPTION_TESTS

RIGHT = {
    "imports": "import numpy as np",
    "mean": "def mean(values):\n    if not values:\n        raise ZeroDivisionError('no values')\n"
    "    return sum(values) / len(values)",
    "greet": "greeting = 'Hello'\ndef greet(name):\n    print(f'{greeting}, {name}!')",
    "account": "class Account:\n    def __init__(self, balance):\n        self.balance = balance\n"
    "    def deposit(self, amount):\n        if amount < 0:\n            raise ValueError('negative')\n"
    "        self.balance += amount",
    "table": "table = np.arange(6.0).reshape(2, 3)",
}
SUBMISSIONS: dict[str, dict[str, str]] = {
    "right": RIGHT,
    "partly": {**RIGHT, "mean": "def mean(values):\n    return sum(values) / 3", "table": "table = np.arange(6.0)"},
    "late_change": {**RIGHT, "last": "greeting = 'Bye'\ntable = None"},
    "cheat": {
        "imports": "import numpy as np\nnp.testing.assert_allclose = lambda *a, **k: None\n"
        "np.isclose = lambda *a, **k: True\nnp.shape = lambda *a: (2, 3)",
        "mean": "def mean(values):\n    return 5.0",
        "table": "table = 1.0",
    },
    "half_cheat": {
        **RIGHT,
        "mean": "def mean(values):\n    return sum(values) / 3",
        "table": "np.testing.assert_allclose = lambda *a, **k: None\ntable = np.zeros((2, 3))",
    },
    "endless": {**RIGHT, "greet": "greeting = 'Hello'\ndef greet(name):\n    while True: pass"},
}


def notebook(cells: dict[str, str]) -> dict[str, Any]:
    """A student's notebook, with a cell that checks after each question."""
    sources = ["import otter\ngrader = otter.Notebook('statistics.ipynb')"]
    for name, source in cells.items():
        sources += [source, f'grader.check("{name}")'] if name in TESTS else [source]
    made = [
        {"cell_type": "code", "id": f"c{n}", "metadata": {}, "source": source, "outputs": [], "execution_count": None}
        for n, source in enumerate(sources)
    ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return {"cells": made, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}


def write_class(folder: Path, names: tuple[str, ...] = tuple(SUBMISSIONS)) -> Path:
    """A folder with the submissions of these names."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / f"{name}.ipynb").write_text(json.dumps(notebook(SUBMISSIONS[name])), encoding="utf-8")
    return folder


def write_zip(path: Path, **config: Any) -> Path:
    """An autograder zip, with no more in it than `otter run` needs."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("otter_config.json", json.dumps({"lang": "python", **config}))
        for name, source in TESTS.items():
            archive.writestr(f"tests/{name}.py", source)
    return path
