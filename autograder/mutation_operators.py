"""Mutation operators that look at one node of the syntax tree and nothing around it.

An operator is a generator: given a node it yields what may stand in its place. These are the slips that people make
with arrays, time steps and gates; the idea is that of DeMillo, Lipton and Sayward (1978).
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from itertools import pairwise

ACTIVATIONS = frozenset({"tanh", "sigmoid", "softmax", "relu", "exp", "log", "sqrt", "square"})
TRANSPOSES = frozenset({"transpose", "swapaxes", "moveaxis"})
SIBLINGS = {  # functions that are taken for one another
    "argmax": "argmin",
    "argmin": "argmax",
    "max": "min",
    "min": "max",
    "maximum": "minimum",
    "minimum": "maximum",
    "mean": "sum",
    "sum": "mean",
    "zeros": "ones",
    "zeros_like": "ones_like",
    "ones": "zeros",
    "ones_like": "zeros_like",
}
TEXT_SIBLINGS = {"pre": "post", "post": "pre"}
NEGATED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.GtE,
    ast.GtE: ast.Lt,
    ast.Gt: ast.LtE,
    ast.LtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
BOUNDARY: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
}


def drop_operand(node: ast.AST) -> Iterator[ast.AST]:
    """Leave out a bias, a product with the previous state, a derivative, the maximum under a softmax: a + b -> a."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Mult | ast.Sub | ast.Div):
        yield node.left
        if isinstance(node.op, ast.Add | ast.Mult):
            yield node.right


def complement(node: ast.AST) -> Iterator[ast.AST]:
    """Take 1 - z for z and the other way round, all over one statement."""
    if isinstance(node, ast.stmt) and not hasattr(node, "body"):
        for name in sorted({_complemented(inner) for inner in ast.walk(node)} - {""}):
            yield _Complement(name).visit(copy.deepcopy(node))


def assign_instead_of_adding(node: ast.AST) -> Iterator[ast.AST]:
    """Write = for +=."""
    if isinstance(node, ast.AugAssign):
        yield ast.Assign([node.target], node.value)


def swap_operands(node: ast.AST) -> Iterator[ast.AST]:
    """Turn a @ b and a - b round."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult | ast.Sub):
        yield ast.BinOp(node.right, node.op, node.left)


def transpose(node: ast.AST) -> Iterator[ast.AST]:
    """Transpose a factor of a matrix product that should not be."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        left, right = (ast.Attribute(factor, "T", ast.Load()) for factor in (node.left, node.right))
        if not ast.unparse(right).endswith(".T.T"):
            yield ast.BinOp(node.left, node.op, right)
        if not ast.unparse(left).endswith(".T.T"):
            yield ast.BinOp(left, node.op, node.right)


def drop_transpose(node: ast.AST) -> Iterator[ast.AST]:
    """Forget a transpose: a.T -> a."""
    if isinstance(node, ast.Attribute) and node.attr == "T":
        yield node.value
    if isinstance(node, ast.Call) and _called(node) in TRANSPOSES:
        yield _receiver(node)


def drop_activation(node: ast.AST) -> Iterator[ast.AST]:
    """Forget an activation: tanh(z) -> z."""
    if isinstance(node, ast.Call) and _called(node) in ACTIVATIONS and len(node.args) == 1:
        yield node.args[0]


def other_activation(node: ast.AST) -> Iterator[ast.AST]:
    """Take the sigmoid for tanh, and tanh, which is 2 sigmoid(2z) - 1, for the sigmoid."""
    if isinstance(node, ast.Call) and len(node.args) == 1 and _called(node) in {"tanh", "sigmoid"}:
        z = ast.unparse(node.args[0])
        if _called(node) == "tanh":
            exp = ast.unparse(node.func).removesuffix("tanh") + "exp"
            yield _expression(f"1 / (1 + {exp}(-({z})))")
        else:
            yield _expression(f"2 * {ast.unparse(node.func)}(2 * ({z})) - 1")


def other_function(node: ast.AST) -> Iterator[ast.AST]:
    """Take a function for its sibling: argmax for argmin, sum for mean, zeros for ones."""
    if isinstance(node, ast.Call) and _called(node) in SIBLINGS:
        function = copy.deepcopy(node.func)
        if isinstance(function, ast.Attribute):
            function.attr = SIBLINGS[function.attr]
        elif isinstance(function, ast.Name):
            function.id = SIBLINGS[function.id]
        yield ast.Call(function, node.args, node.keywords)


def shift_range(node: ast.AST) -> Iterator[ast.AST]:
    """Miss the first or the last step, or take the last step alone."""
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "range" and not node.keywords:
        start, stop, *step = [_expression("0"), *node.args] if len(node.args) == 1 else node.args
        for first, last in (
            (_shifted(start, 1), stop),
            (start, _shifted(stop, -1)),
            (_shifted(stop, -1), stop),
        ):
            yield ast.Call(node.func, [first, last, *step], [])


def shift_index(node: ast.AST) -> Iterator[ast.AST]:
    """Read one place too early or too late, in an index or at either end of a slice."""
    if not isinstance(node, ast.Subscript):
        return
    entries = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    for position, entry in enumerate(entries):
        for replacement in _shifted_entries(entry):
            changed = [*entries[:position], replacement, *entries[position + 1 :]]
            index = ast.Tuple(changed, ast.Load()) if isinstance(node.slice, ast.Tuple) else replacement
            yield ast.Subscript(node.value, index, node.ctx)


def other_axis(node: ast.AST) -> Iterator[ast.AST]:
    """Work along another axis: axis=-1 -> axis=0."""
    if isinstance(node, ast.keyword) and node.arg == "axis":
        for axis in {"0": ("-1", "1"), "1": ("0", "-1")}.get(ast.unparse(node.value), ("0",)):
            yield ast.keyword("axis", _expression(axis))


def other_constant(node: ast.AST) -> Iterator[ast.AST]:
    """Change a number, a truth value or the side of the padding: 0 <-> 1, n -> n + 1, True <-> False."""
    if not isinstance(node, ast.Constant):
        return
    value = node.value
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int | float):
        yield ast.Constant(1 - value if value in (0, 1) else value + 1)
    elif isinstance(value, str) and value in TEXT_SIBLINGS:
        yield ast.Constant(TEXT_SIBLINGS[value])


def negate(node: ast.AST) -> Iterator[ast.AST]:
    """Turn a condition round, shift its boundary, take `or` for `and`."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        (op,) = node.ops
        yield ast.Compare(node.left, [NEGATED[type(op)]()], node.comparators)
        if type(op) in BOUNDARY:
            yield ast.Compare(node.left, [BOUNDARY[type(op)]()], node.comparators)
    elif isinstance(node, ast.BoolOp):
        yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
    elif isinstance(node, ast.If | ast.IfExp | ast.While) and isinstance(node.test, ast.Name):
        changed = copy.copy(node)
        changed.test = ast.UnaryOp(ast.Not(), node.test)
        yield changed
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand


def drop_sign(node: ast.AST) -> Iterator[ast.AST]:
    """Forget a minus sign."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub) and not isinstance(node.operand, ast.Constant):
        yield node.operand


def swap_targets(node: ast.AST) -> Iterator[ast.AST]:
    """Unpack neighbours in the wrong order, as with the gates of one big matrix."""
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Tuple):
        for elements in _neighbours_swapped(node.targets[0].elts):
            yield ast.Assign([ast.Tuple(elements, ast.Store())], node.value)


def swap_returned(node: ast.AST) -> Iterator[ast.AST]:
    """Return the values in another order."""
    if isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple):
        for elements in _neighbours_swapped(node.value.elts):
            yield ast.Return(ast.Tuple(elements, ast.Load()))


def drop_statement(node: ast.AST) -> Iterator[ast.AST]:
    """Forget to raise an error, to call a check, to add something up."""
    if isinstance(node, ast.Raise | ast.AugAssign) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)):
        yield ast.Pass()


OPERATORS: tuple[Callable[[ast.AST], Iterator[ast.AST]], ...] = (
    drop_operand,
    complement,
    assign_instead_of_adding,
    swap_operands,
    transpose,
    drop_transpose,
    drop_activation,
    other_activation,
    other_function,
    shift_range,
    shift_index,
    other_axis,
    other_constant,
    negate,
    drop_sign,
    swap_targets,
    swap_returned,
    drop_statement,
)


def _expression(text: str) -> ast.expr:
    return ast.parse(text, mode="eval").body


def _called(node: ast.Call) -> str:
    """The name of the called function without its module."""
    return ast.unparse(node.func).rpartition(".")[2]


def _receiver(node: ast.Call) -> ast.expr:
    """The array of a.transpose(...), and of np.transpose(a, ...)."""
    module = isinstance(node.func, ast.Attribute) and ast.unparse(node.func.value) in {"np", "numpy"}
    return node.args[0] if module or not isinstance(node.func, ast.Attribute) else node.func.value


def _shifted(node: ast.expr, by: int) -> ast.expr:
    """`node` + `by`, worked out where `node` is a number."""
    text = ast.unparse(node)
    if text.removeprefix("-").isdigit():
        return _expression(str(int(text) + by))
    return ast.BinOp(node, ast.Add() if by > 0 else ast.Sub(), ast.Constant(abs(by)))


def _shifted_entries(entry: ast.expr) -> Iterator[ast.expr]:
    if isinstance(entry, ast.Slice):
        for bound in ("lower", "upper"):
            value: ast.expr | None = getattr(entry, bound)
            # a[:n] cannot miss its start by writing too much, so a missing lower bound counts as 0
            for by in (1, -1) if value else (1,) if bound == "lower" else (-1,):
                changed = copy.copy(entry)
                setattr(changed, bound, _shifted(value, by) if value else _expression(str(by)))
                yield changed
    elif not (isinstance(entry, ast.Constant) and not isinstance(entry.value, int)):
        yield _shifted(entry, 1)
        yield _shifted(entry, -1)


def _neighbours_swapped(elements: list[ast.expr]) -> Iterator[list[ast.expr]]:
    for position, (first, second) in enumerate(pairwise(elements)):
        yield [*elements[:position], second, first, *elements[position + 2 :]]


def _complemented(node: ast.AST) -> str:
    """The name z in 1 - z, "" for anything else."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub) and isinstance(node.right, ast.Name):
        return node.right.id if ast.unparse(node.left) in {"1", "1.0"} else ""
    return ""


class _Complement(ast.NodeTransformer):
    """Takes 1 - z for z and z for 1 - z."""

    def __init__(self, name: str) -> None:
        self.name = name

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        return node.right if _complemented(node) == self.name else self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> ast.AST:
        if node.id == self.name and isinstance(node.ctx, ast.Load):
            return ast.BinOp(ast.Constant(1), ast.Sub(), node)
        return node
