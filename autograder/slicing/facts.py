"""What one top-level statement reads, binds and may change, judged by its text alone.

Names and scopes are Python's own (`symtable`). What a statement may change is a guess on the safe side: the names at
the root of attributes and items assigned to, the receivers of calls, and their arguments.
"""

from __future__ import annotations

import ast
import symtable
from collections.abc import Callable
from typing import Any, NamedTuple

from .expressions import arguments, held, immutable_if, root

_COMPREHENSIONS = {"listcomp", "setcomp", "dictcomp", "genexpr"}  # scopes of their own that run at once
_UNKNOWABLE = {"exec", "eval", "globals", "__builtins__", "__import__"}
_UNKNOWABLE_ATTRIBUTES = {"modules", "f_globals", "f_locals", "__globals__", "_getframe"}
_UNKNOWABLE_OUTSIDE = {"locals", "vars"}  # of functions, where they are the module's names
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


class Call(NamedTuple):
    """A call of `root(...)` or `root.(...).attribute(...)`. `root` is "" where it begins with no name."""

    root: str
    attribute: str
    arguments: frozenset[str]  # the names that the arguments are, or hold
    for_effect: bool  # nobody looks at its value, or it has `out=`


class Facts(NamedTuple):
    """One statement. "Later" is when a function is called that the statement defines."""

    binds: frozenset[str]
    reads: frozenset[str]
    reads_later: frozenset[str]
    binds_later: frozenset[str]  # through `global`
    targets: frozenset[str]  # names whose attributes or items are assigned or deleted, now or later
    calls: tuple[Call, ...]  # now or later
    shares: tuple[frozenset[str], ...]  # groups of names whose values may be, or hold, the same objects
    immutable_if: frozenset[str] | None  # what it binds is immutable if the values of these names are; None: never
    imports: dict[str, tuple[str, str]]  # name -> (top-level module, name there)
    is_definition: bool  # a function or class without decorators: what is inside runs later
    is_expression: bool
    is_needed: bool  # whatever the names: __future__ and star imports
    is_unknowable: bool  # reaches names that its text does not show


class _Parts:
    """What the nodes of a statement's tree say, without regard to scopes."""

    def __init__(self, node: ast.stmt) -> None:
        self.nodes = list(ast.walk(node))
        self.targets: set[str] = set()
        self.updated: set[str] = set()
        self.calls: list[Call] = []
        self.shares: list[frozenset[str]] = []
        self.imports: dict[str, tuple[str, str]] = {}
        self.binds_inside = False  # by := or to a starred target
        self.is_unknowable = False
        self._for_effect: set[ast.expr] = set()
        self._asked: set[ast.expr] = set()  # "google.colab" in sys.modules
        for part in self.nodes:
            if (see := _SEE.get(type(part))) is not None:
                see(self, part)

    def see_place(self, node: ast.Attribute | ast.Subscript) -> None:
        if not isinstance(node.ctx, ast.Load):
            self.targets.add(root(node))
        elif isinstance(node, ast.Attribute) and node.attr in _UNKNOWABLE_ATTRIBUTES and node not in self._asked:
            self.is_unknowable = True

    def see_comparison(self, node: ast.Compare) -> None:  # comes before its parts
        if isinstance(node.left, ast.Constant) and all(isinstance(one, ast.In | ast.NotIn) for one in node.ops):
            self._asked.update(node.comparators)

    def see_expression(self, node: ast.Expr) -> None:
        self._for_effect.add(node.value)

    def see_call(self, node: ast.Call) -> None:
        function = node.func
        attribute = function.attr if isinstance(function, ast.Attribute) else ""
        given = held(*arguments(node))
        for_effect = node in self._for_effect or any(keyword.arg == "out" for keyword in node.keywords)
        self.calls.append(Call(root(function), attribute, frozenset(given), for_effect))
        if given and attribute:  # words.append(word)
            self.shares.append(frozenset(given | held(function)))

    def see_assignment(self, node: ast.Assign) -> None:
        self._share(node.value, *node.targets)

    def see_value_for_target(self, node: ast.AugAssign | ast.AnnAssign | ast.NamedExpr) -> None:
        if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            self.updated.add(node.target.id)
        self.binds_inside |= isinstance(node, ast.NamedExpr)
        if node.value is not None:
            self._share(node.value, node.target)

    def see_starred(self, node: ast.Starred) -> None:
        self.binds_inside |= isinstance(node.ctx, ast.Store)

    def see_loop(self, node: ast.For | ast.AsyncFor) -> None:
        self._share(node.iter, node.target)

    def see_context(self, node: ast.withitem) -> None:
        if node.optional_vars is not None:
            self._share(node.context_expr, node.optional_vars)

    def see_match(self, node: ast.Match) -> None:
        captured = [getattr(inner, "name", None) for case in node.cases for inner in ast.walk(case.pattern)]
        self.shares.append(frozenset([*filter(None, captured), *held(node.subject)]))

    def see_definition(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> None:
        for decorator in node.decorator_list:
            self.calls.append(Call(root(decorator), getattr(decorator, "attr", ""), frozenset([node.name]), True))

    def see_import(self, node: ast.Import) -> None:
        for alias in node.names:
            package = alias.name.partition(".")[0]
            self.imports[alias.asname or package] = (package, "")
            self.is_unknowable |= package == "__main__"

    def see_import_from(self, node: ast.ImportFrom) -> None:
        package = "." * node.level + (node.module or "").partition(".")[0]
        self.imports.update({alias.asname or alias.name: (package, alias.name) for alias in node.names})
        self.is_unknowable |= package == "__main__"

    def _share(self, value: ast.expr, *targets: ast.expr) -> None:
        if shared := held(value):
            self.shares.append(frozenset(shared | held(*targets)))


_SEE: dict[type[ast.AST], Callable[[_Parts, Any], None]] = {
    ast.Compare: _Parts.see_comparison,
    ast.Attribute: _Parts.see_place,
    ast.Subscript: _Parts.see_place,
    ast.Expr: _Parts.see_expression,
    ast.Call: _Parts.see_call,
    ast.Assign: _Parts.see_assignment,
    ast.AugAssign: _Parts.see_value_for_target,
    ast.AnnAssign: _Parts.see_value_for_target,
    ast.NamedExpr: _Parts.see_value_for_target,
    ast.Starred: _Parts.see_starred,
    ast.For: _Parts.see_loop,
    ast.AsyncFor: _Parts.see_loop,
    ast.withitem: _Parts.see_context,
    ast.Match: _Parts.see_match,
    ast.FunctionDef: _Parts.see_definition,
    ast.AsyncFunctionDef: _Parts.see_definition,
    ast.ClassDef: _Parts.see_definition,
    ast.Import: _Parts.see_import,
    ast.ImportFrom: _Parts.see_import_from,
}


def statement_facts(node: ast.stmt, source: str) -> Facts:
    """The facts of a top-level statement, given as tree and as text."""
    parts = _Parts(node)
    is_definition = isinstance(node, _DEFINITIONS) and not node.decorator_list
    try:
        binds, reads, reads_later, binds_later = _names(source)
    except (SyntaxError, RecursionError, MemoryError, ValueError):  # it will not compile: keep it where it would bind
        binds, reads = _names_roughly(parts.nodes)
        reads_later, binds_later = set(reads), set()
    reads |= parts.updated & binds
    reads_later |= parts.updated & binds_later
    if not is_definition:  # a function handed to a decorator or to sorted() may run at once
        reads |= reads_later
    unknowable = _UNKNOWABLE
    if not is_definition and not reads.isdisjoint(_UNKNOWABLE_OUTSIDE):
        unknowable = _UNKNOWABLE | {call.root for call in parts.calls if not call.attribute} & _UNKNOWABLE_OUTSIDE
    return Facts(
        binds=frozenset(binds),
        reads=frozenset(reads),
        reads_later=frozenset(reads_later),
        binds_later=frozenset(binds_later),
        targets=frozenset(parts.targets | (parts.updated & binds)),
        calls=tuple(parts.calls),
        shares=tuple(parts.shares),
        immutable_if=_immutable_if(node, parts),
        imports=parts.imports,
        is_definition=is_definition,
        is_expression=isinstance(node, ast.Expr),
        is_needed=isinstance(node, ast.ImportFrom) and (node.module == "__future__" or "*" in parts.imports),
        is_unknowable=parts.is_unknowable or not unknowable.isdisjoint(reads | reads_later),
    )


def _names(source: str) -> tuple[set[str], set[str], set[str], set[str]]:
    """The names that a statement binds, reads, reads later and binds later in the module's scope."""
    module = symtable.symtable(source, "cell", "exec")
    binds, reads, reads_later, binds_later = set[str](), set[str](), set[str](), set[str]()
    for symbol in module.get_symbols():
        if symbol.is_assigned() or symbol.is_imported():
            binds.add(symbol.get_name())
        if symbol.is_referenced():
            reads.add(symbol.get_name())
    waiting = [(child, True) for child in module.get_children()]
    while waiting:
        scope, now = waiting.pop()
        is_class = scope.get_type() == "class"
        now = now and (is_class or scope.get_name() in _COMPREHENSIONS)
        for symbol in scope.get_symbols():
            if symbol.is_referenced() and (symbol.is_global() or is_class):
                (reads if now else reads_later).add(symbol.get_name())
            if symbol.is_assigned() and symbol.is_global():
                (binds if now else binds_later).add(symbol.get_name())
        waiting += [(child, now) for child in scope.get_children()]
    return binds, reads, reads_later, binds_later


def _names_roughly(nodes: list[ast.AST]) -> tuple[set[str], set[str]]:
    names = [part for part in nodes if isinstance(part, ast.Name)]
    binds = {part.name for part in nodes if isinstance(part, _DEFINITIONS)}
    binds |= {name.id for name in names if not isinstance(name.ctx, ast.Load)}
    return binds, {name.id for name in names}


def _immutable_if(node: ast.stmt, parts: _Parts) -> frozenset[str] | None:
    """As `immutable_if`, for all that a statement binds."""
    if isinstance(node, (*_DEFINITIONS, ast.Delete)):
        return frozenset()
    if isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign) and node.value and not parts.binds_inside:
        return immutable_if(node.value)
    return None
