"""Read the functions out of a student's module or notebook, to check them from a shell."""

from __future__ import annotations

import ast
import json
import linecache
import runpy
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def read_functions(file: Path) -> tuple[dict[str, Any], list[str]]:
    """What a module or notebook defines, and what could not be used of a notebook, a line each.

    A module is run as it is. Of a notebook only imports, functions, classes and constants are run: no training, no
    plots, no shell lines.

    Raises:
        ValueError: neither a module nor a notebook, or not readable as one; OSError: no such file.
    """
    folder = str(file.resolve().parent)
    sys.path.insert(0, folder)  # as where a notebook runs: helper modules beside it can be imported
    try:
        if file.suffix == ".py":
            return runpy.run_path(str(file)), []
        if file.suffix == ".ipynb":
            return _run_definitions(file)
    finally:
        sys.path.remove(folder)
    raise ValueError(f"{file} is neither a module (.py) nor a notebook (.ipynb)")


def _run_definitions(file: Path) -> tuple[dict[str, Any], list[str]]:
    namespace: dict[str, Any] = {"__name__": file.stem, "__file__": str(file)}
    problems = []
    for number, source in enumerate(_code_cells(file), 1):
        label = f"<cell {number}>"
        # Tracebacks find the lines of a cell here.
        linecache.cache[label] = (len(source), None, source.splitlines(keepends=True), label)
        try:
            statements = ast.parse(source, label).body
        except SyntaxError as error:
            problems.append(f"{label}: line {error.lineno}: {error.msg}")
            continue
        for statement in filter(_defines, statements):
            try:
                exec(compile(ast.Module([statement], []), label, "exec"), namespace)  # noqa: S102  the student's own machine and code
            except Exception as error:
                problems.append(f"{label}: line {statement.lineno}: {type(error).__name__}: {error}")
    return namespace, problems


def _code_cells(file: Path) -> Iterator[str]:
    """The sources of the code cells; magics and shell lines become empty lines."""
    try:
        cells = json.loads(file.read_text(encoding="utf-8"))["cells"]
        sources = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    except (ValueError, KeyError, TypeError):
        raise ValueError(f"{file} is not a notebook of format 4") from None
    for source in sources:
        lines = source.splitlines()
        yield "\n".join("" if text.lstrip().startswith(("%", "!")) else text for text in lines) + "\n"


def _defines(statement: ast.stmt) -> bool:
    """Whether a statement is an import, a function, a class, or a constant made without calling anything."""
    if isinstance(statement, ast.Assign | ast.AnnAssign):
        return not any(isinstance(node, ast.Call) for node in ast.walk(statement))
    return isinstance(statement, ast.Import | ast.ImportFrom | ast.FunctionDef | ast.ClassDef)
