"""What a submission defines at its top level, and which modules beside it it needs. Nothing is run."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rnncourse.checks import PUBLIC_CHECKS
from rnncourse.messages import Trouble
from rnncourse.reading import read_cells

Statements = list[ast.stmt]


@dataclass
class Definitions:
    """Names with the statement that defines each last, here or in a module that it is imported from."""

    defined: dict[str, ast.stmt] = field(default_factory=dict)
    modules: list[Path] = field(default_factory=list)  # beside the submission, imported by it
    problems: list[Trouble] = field(default_factory=list)  # cells and modules that are no Python


def read_definitions(file: Path, cells: Iterable[str]) -> Definitions:
    """The definitions in the cells of `file`, and in the modules beside it that they import."""
    found = Definitions()
    statements: Statements = []
    for number, source in enumerate(cells, 1):
        try:
            statements += ast.parse(source).body
        except (SyntaxError, ValueError) as error:
            found.problems.append(Trouble("pack.broken_cell", cell=number, **_where(error, source)))
    modules = _read_modules(file, statements, found)
    found.defined = _definitions(statements, modules)
    return found


def is_stub(definition: ast.stmt) -> bool:
    """Whether nothing is written yet: only a docstring, pass, ... or raise NotImplementedError; or an empty value."""
    if isinstance(definition, ast.Assign | ast.AnnAssign):
        value = definition.value
        return (isinstance(value, ast.Constant) and value.value in (None, ..., "")) or (
            isinstance(value, ast.List | ast.Tuple) and not value.elts
        )
    for statement in getattr(definition, "body", []):
        if isinstance(statement, ast.Raise):
            return any(isinstance(node, ast.Name) and node.id == "NotImplementedError" for node in ast.walk(statement))
        if not isinstance(statement, ast.Pass | ast.Expr) or not isinstance(
            getattr(statement, "value", None), ast.Constant | None
        ):
            return False
    return True


def differs(definition: ast.stmt, value: Any) -> bool:
    """Whether `value` is a function or class that was defined in a cell, and not by this statement."""
    if not (inspect.isfunction(value) or inspect.isclass(value)):
        return False
    try:
        if Path(inspect.getsourcefile(value) or "").is_file():
            return False  # from a module, which is on disk
        (run,) = ast.parse(textwrap.dedent(inspect.getsource(value))).body
    except (OSError, TypeError, SyntaxError, ValueError):  # its source is not known, so nothing can be said
        return False
    return ast.dump(run) != ast.dump(definition)


def _read_modules(file: Path, statements: Statements, found: Definitions) -> dict[str, Statements]:
    """The statements of every module beside `file` that is imported, and of those that these import."""
    modules: dict[str, Statements] = {}
    waiting = list(_imported(statements))
    while waiting:
        name = waiting.pop()
        path = file.parent / f"{name.replace('.', '/')}.py"
        if name in modules or path.name == PUBLIC_CHECKS or path == file or not path.is_file():
            continue
        found.modules.append(path)
        source = read_cells(path)[0]
        try:
            modules[name] = ast.parse(source).body
        except (SyntaxError, ValueError) as error:
            found.problems.append(Trouble("pack.broken_module", file=path.name, **_where(error, source)))
            modules[name] = []
        waiting += _imported(modules[name])
    found.modules.sort()
    return modules


def _imported(statements: Statements) -> Iterator[str]:
    """The modules that are imported anywhere, by their full names."""
    for node in (node for statement in statements for node in ast.walk(statement)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def _definitions(statements: Statements, modules: Mapping[str, Statements]) -> dict[str, ast.stmt]:
    found: dict[str, ast.stmt] = {}
    for statement in statements:
        if isinstance(statement, ast.FunctionDef | ast.ClassDef):
            found[statement.name] = statement
        elif isinstance(statement, ast.Assign | ast.AnnAssign):
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            names = [node.id for target in targets for node in ast.walk(target) if isinstance(node, ast.Name)]
            found.update(dict.fromkeys(names, statement))
            if "answers" in names and isinstance(statement.value, ast.Dict):  # to a quiz, all in one place
                found.update(_entries(statement.value))
        elif isinstance(statement, ast.ImportFrom) and (module := statement.module or "") in modules:
            others = {name: body for name, body in modules.items() if name != module}  # no circles
            inner = _definitions(modules[module], others)
            for alias in statement.names:
                if alias.name == "*":
                    found.update(inner)
                elif alias.name in inner:
                    found[alias.asname or alias.name] = inner[alias.name]
    return found


def _entries(table: ast.Dict) -> Iterator[tuple[str, ast.stmt]]:
    """The entries of a dict, each as if it were a statement of its own."""
    for key, value in zip(table.keys, table.values, strict=True):
        if isinstance(key, ast.Constant) and isinstance(key.value, str):
            yield key.value, ast.Assign([ast.Name(key.value, ast.Store())], value)


def _where(error: SyntaxError | ValueError, source: str) -> dict[str, object]:
    """Line, text of the line, and what is wrong with it."""
    line = getattr(error, "lineno", None) or 1
    text = (source.splitlines()[line - 1 : line] or [""])[0].strip()
    return {"line": line, "source": text, "problem": getattr(error, "msg", None) or str(error)}
