"""Mutants: the reference with one small mistake each, made from its syntax tree.

A hidden suite that accepts a mutant lacks a check, or the mutant computes the same thing.
"""

from __future__ import annotations

import ast
import difflib
from collections.abc import Callable, Collection, Iterator

import msgspec

from autograder import mutation_operators, mutation_scope
from autograder.mutation_scope import Scope, is_docstring

_Place = tuple[ast.AST, Callable[[ast.AST], None], Scope]


class Mutant(msgspec.Struct, frozen=True):
    """The reference with one change. `before` and `after` are the changed lines as `ast.unparse` writes them."""

    name: str  # unique among the mutants of one source
    function: str
    line: int
    operator: str
    before: str
    after: str
    source: str


def mutants(source: str, names: Collection[str]) -> list[Mutant]:
    """All mutants of the functions and classes `names` of `source`, each with one change, none twice."""
    module = ast.parse(source)
    original = ast.unparse(module)
    found: dict[str, Mutant] = {}  # by source
    for definition in module.body:
        if isinstance(definition, ast.FunctionDef | ast.ClassDef) and definition.name in names:
            for line, operator, text in _changes(module, definition):
                if text != original and text not in found and _compiles(text):
                    before, after = _changed_lines(original, text)
                    name = f"{definition.name}:{line}:{operator}:{len(found)}"
                    found[text] = Mutant(name, definition.name, line, operator, before, after, text + "\n")
    return list(found.values())


def _changes(module: ast.Module, definition: ast.FunctionDef | ast.ClassDef) -> Iterator[tuple[int, str, str]]:
    """Line, operator and changed source, for every operator at every place."""
    for node, put, scope in _places(module, definition):
        line = getattr(node, "lineno", definition.lineno)
        replacements = [(operator.__name__, operator(node)) for operator in mutation_operators.OPERATORS]
        replacements += [(operator.__name__, operator(node, scope)) for operator in mutation_scope.OPERATORS]
        for operator, nodes in replacements:
            for replacement in nodes:
                put(ast.fix_missing_locations(replacement))
                text = ast.unparse(module)
                put(node)
                yield line, operator, text


def _changed_lines(original: str, text: str) -> tuple[str, str]:
    old, new = original.splitlines(), text.splitlines()
    before: list[str] = []
    after: list[str] = []
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if tag != "equal":
            before += [line.strip() for line in old[old_from:old_to]]
            after += [line.strip() for line in new[new_from:new_to]]
    return "\n".join(before), "\n".join(after)


def _compiles(source: str) -> bool:
    try:
        compile(source, "mutant", "exec")
    except SyntaxError:
        return False
    return True


def _places(module: ast.Module, definition: ast.FunctionDef | ast.ClassDef) -> Iterator[_Place]:
    """Every node of a definition that may be replaced, and how to put another in its place.

    What no result depends on is left out: docstrings, annotations, decorators, what an error says.
    """

    def put_definition(node: ast.AST, index: int = module.body.index(definition)) -> None:
        assert isinstance(node, ast.stmt)
        module.body[index] = node

    scope = Scope(module, definition if isinstance(definition, ast.FunctionDef) else None)
    yield definition, put_definition, scope
    yield from _inner_places(definition, scope)


def _inner_places(parent: ast.AST, scope: Scope) -> Iterator[_Place]:
    if isinstance(parent, ast.Raise | ast.JoinedStr):
        return
    for field, value in ast.iter_fields(parent):
        if field in {"annotation", "returns", "decorator_list", "type_comment", "msg", "ctx"}:
            continue
        for index, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if isinstance(child, ast.AST) and not is_docstring(child):
                inner = Scope(scope.module, child) if isinstance(child, ast.FunctionDef) else scope
                yield child, _putter(parent, field, index), inner
                yield from _inner_places(child, inner)


def _putter(parent: ast.AST, field: str, index: int | None) -> Callable[[ast.AST], None]:
    if index is None:
        return lambda node: setattr(parent, field, node)
    siblings: list[ast.AST] = getattr(parent, field)
    return lambda node: siblings.__setitem__(index, node)
