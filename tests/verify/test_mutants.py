"""Mutants: every operator makes its change and leaves alone what it must; every mutant is one valid change."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from autograder import mutation_operators, mutation_scope
from autograder.mutants import Mutant, mutants

HERE = Path(__file__)


def changes(body: str, operator: str, signature: str = "f(a, b)") -> list[str]:
    """What `operator` makes of a function, as its changed lines."""
    source = f"def {signature}:\n" + "".join(f"    {line}\n" for line in body.split("\n"))
    return [mutant.after for mutant in mutants(source, ["f"]) if mutant.operator == operator]


@pytest.mark.parametrize(
    ("operator", "body", "expected"),
    [
        ("drop_operand", "return a @ a + b", ["return a @ a", "return b"]),
        ("drop_operand", "return a - a.max()", ["return a"]),
        ("complement", "return (1 - a) * b + a", ["return a * b + (1 - a)"]),
        ("assign_instead_of_adding", "a += b", ["a = b"]),
        ("swap_operands", "return a @ b", ["return b @ a"]),
        ("transpose", "return a @ b", ["return a @ b.T", "return a.T @ b"]),
        ("drop_transpose", "return a.T", ["return a"]),
        ("drop_transpose", "return np.transpose(a, (1, 0))", ["return a"]),
        ("drop_transpose", "return a.swapaxes(0, 1)", ["return a"]),
        ("drop_activation", "return np.tanh(a)", ["return a"]),
        ("other_activation", "return np.tanh(a + b)", ["return 1 / (1 + np.exp(-(a + b)))"]),
        ("other_activation", "return sigmoid(a)", ["return 2 * sigmoid(2 * a) - 1"]),
        ("other_function", "return a.argmax()", ["return a.argmin()"]),
        (
            "shift_range",
            "for t in range(a): pass",
            ["for t in range(1, a):", "for t in range(0, a - 1):", "for t in range(a - 1, a):"],
        ),
        ("shift_index", "return a[:3, 0]", ["a[1:3, 0]", "a[:4, 0]", "a[:2, 0]", "a[:3, 1]", "a[:3, -1]"]),
        ("shift_index", "return a['key']", []),
        ("other_axis", "return a.sum(axis=-1)", ["return a.sum(axis=0)"]),
        ("other_axis", "return a.sum(axis=1)", ["return a.sum(axis=0)", "return a.sum(axis=-1)"]),
        ("other_constant", "return (0, 1, 2.5, True, 'pre', 'x')", None),
        ("negate", "return a < b", ["return a >= b", "return a <= b"]),
        ("negate", "return a and b", ["return a or b"]),
        ("drop_sign", "return -a", ["return a"]),
        ("swap_targets", "x, y, z = a", ["y, x, z = a", "x, z, y = a"]),
        ("swap_returned", "return a, b", ["return (b, a)"]),
        ("drop_statement", "check(a)\nreturn b", ["pass"]),
        ("drop_statement", "raise ValueError(f'{a + 1}')", ["pass"]),
    ],
)
def test_an_operator_makes_its_change(operator: str, body: str, expected: list[str] | None) -> None:
    found = changes(body, operator)
    if expected is None:
        expected = [
            "return (1, 1, 2.5, True, 'pre', 'x')",
            "return (0, 0, 2.5, True, 'pre', 'x')",
            "return (0, 1, 3.5, True, 'pre', 'x')",
            "return (0, 1, 2.5, False, 'pre', 'x')",
            "return (0, 1, 2.5, True, 'post', 'x')",
        ]
    assert [text.removeprefix("return ") for text in found] == [text.removeprefix("return ") for text in expected]


def test_operators_that_look_around() -> None:
    assert changes("return Wx @ Wh", "swap_names", "f(x, Wx, Wh)") == ["return Wh @ Wx"]
    assert changes("return a", "swap_names", "f(a, b)") == []
    assert changes("return a", "ignore_argument", "f(a)") == ["if a is not None:\na = a * 0"]
    body = "if kind == 'one': return 1\nreturn 2 if kind == 'two' else 3"
    assert changes(body, "other_default", "f(kind='one')") == ["def f(kind='two'):"]
    source = "def g(a, b=1): return a\ndef f(a): return g(a, 2) + g(a, b=3) + g(a)\n"
    dropped = [mutant.after for mutant in mutants(source, ["f"]) if mutant.operator == "drop_argument"]
    assert dropped == ["return g(a) + g(a, b=3) + g(a)", "return g(a, 2) + g(a) + g(a)"]


def test_texts_annotations_and_decorators_are_left_alone() -> None:
    source = '@cache(1)\ndef f(a: int = 1 + 1) -> "x[0]":\n    """0 + 1."""\n    raise ValueError(1 + a)\n'
    assert {mutant.operator for mutant in mutants(source, ["f"])} == {
        "drop_operand",
        "other_constant",
        "ignore_argument",
        "drop_statement",
    }
    assert all("cache(1)" in mutant.source and "0 + 1." in mutant.source for mutant in mutants(source, ["f"]))


def real_mutants() -> list[Mutant]:
    source = Path(mutation_operators.__file__).read_text(encoding="utf-8")
    return mutants(source, ["shift_index", "_shifted", "_Complement"])


def test_every_mutant_is_valid_different_and_named_once() -> None:
    found = real_mutants()
    original = ast.unparse(ast.parse(Path(mutation_operators.__file__).read_text(encoding="utf-8")))
    sources = {mutant.source for mutant in found}
    assert len(found) == len(sources) == len({mutant.name for mutant in found}) > 20
    assert all(ast.unparse(ast.parse(source)) != original for source in sources)
    assert {mutant.function for mutant in found} == {"shift_index", "_shifted", "_Complement"}
    assert found == real_mutants()


def test_only_the_named_functions_change() -> None:
    source = "def f(a):\n    return a + 1\n\ndef g(a):\n    return a + 1\n"
    assert all("def g(a):\n    return a + 1" in mutant.source for mutant in mutants(source, ["f"]))


def test_every_operator_says_what_it_does() -> None:
    assert all(operator.__doc__ for operator in mutation_operators.OPERATORS)
    assert all(operator.__doc__ for operator in mutation_scope.OPERATORS)
