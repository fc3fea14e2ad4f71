"""Mutation operators that need to know the function around a node: its parameters, and its module's functions."""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator

import msgspec


class Scope(msgspec.Struct, frozen=True):
    """Where a node stands."""

    module: ast.Module
    function: ast.FunctionDef | None

    @property
    def parameters(self) -> tuple[str, ...]:
        """The names of the function's parameters."""
        if self.function is None:
            return ()
        arguments = self.function.args
        return tuple(arg.arg for arg in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs])

    def own_function(self, name: str) -> ast.FunctionDef | None:
        """The function of the same module that `name` stands for."""
        found = [node for node in self.module.body if isinstance(node, ast.FunctionDef) and node.name == name]
        return found[-1] if found else None


def other_default(node: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    """Give a text parameter another default: one that the function compares with."""
    if not isinstance(node, ast.arguments) or scope.function is None:
        return
    compared = (inner for inner in ast.walk(scope.function) if isinstance(inner, ast.Compare))
    texts = {text for inner in compared for text in _texts(inner)}
    for position, default in enumerate(node.defaults):
        for text in sorted(texts - _texts(default)) if _texts(default) else ():
            changed = copy.copy(node)
            changed.defaults = [*node.defaults[:position], ast.Constant(text), *node.defaults[position + 1 :]]
            yield changed


def swap_names(node: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    """Take two parameters that begin with the same letter for one another, all over one statement."""
    if not isinstance(node, ast.Assign | ast.AugAssign | ast.Return | ast.Expr):
        return
    read = {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Load)}
    alike = scope.parameters
    for position, first in enumerate(alike):
        for second in alike[position + 1 :]:
            if first[0] == second[0] and read & {first, second}:
                yield _SwapNames(first, second).visit(copy.deepcopy(node))


def ignore_argument(node: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    """Compute with zeros in the place of an argument."""
    if isinstance(node, ast.FunctionDef):
        for parameter in (name for name in scope.parameters if name not in {"self", "cls"}):
            changed = copy.copy(node)
            zeros = ast.parse(f"if {parameter} is not None:\n    {parameter} = {parameter} * 0").body
            documented = 1 if node.body and is_docstring(node.body[0]) else 0
            changed.body = [*node.body[:documented], *zeros, *node.body[documented:]]
            yield changed


def drop_argument(node: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    """Fail to hand on an argument for which the module's own function has a default."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        return
    called = scope.own_function(node.func.id)
    if called is None:
        return
    defaulted = {arg.arg for arg in called.args.args[len(called.args.args) - len(called.args.defaults) :]}
    defaulted |= {arg.arg for arg, value in zip(called.args.kwonlyargs, called.args.kw_defaults, strict=True) if value}
    for keyword in node.keywords:
        if keyword.arg in defaulted:
            yield ast.Call(node.func, node.args, [other for other in node.keywords if other is not keyword])
    last = [arg.arg for arg in called.args.args][len(node.args) - 1 : len(node.args)]
    if node.args and not node.keywords and defaulted.issuperset(last):
        yield ast.Call(node.func, node.args[:-1], [])


OPERATORS: tuple[Callable[[ast.AST, Scope], Iterator[ast.AST]], ...] = (
    other_default,
    swap_names,
    ignore_argument,
    drop_argument,
)


def _texts(node: ast.AST) -> set[str]:
    constants = (inner.value for inner in ast.walk(node) if isinstance(inner, ast.Constant))
    return {value for value in constants if isinstance(value, str)}


class _SwapNames(ast.NodeTransformer):
    """Takes one name for the other wherever it is read."""

    def __init__(self, first: str, second: str) -> None:
        self.other = {first: second, second: first}

    def visit_Name(self, node: ast.Name) -> ast.AST:
        if node.id in self.other and isinstance(node.ctx, ast.Load):
            return ast.Name(self.other[node.id], node.ctx)
        return node


def is_docstring(node: ast.AST) -> bool:
    """Whether a statement is nothing but a text."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
