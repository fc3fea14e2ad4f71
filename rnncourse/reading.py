"""Read a student's module or notebook: its functions, to check them from a shell, or only its cells."""

from __future__ import annotations

import ast
import json
import linecache
import re
import runpy
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rnncourse.messages import Trouble

_CELL_MAGIC = re.compile(r"\s*%%(\w+)[^\n]*\n?")
_RUN_THEIR_BODY = {"time", "capture", "prun"}
_LINE_MAGIC = re.compile(
    r"^(?P<before>[ \t]*(?:[\w, .]+=[ \t]*)?)[%!].*|^(?P<indent>[ \t]*)(?:\?.*|[\w.]+\?{1,2})$", re.MULTILINE
)


def read_functions(file: Path) -> tuple[dict[str, Any], list[str]]:
    """What a module or notebook defines, and what could not be used of a notebook, a line each.

    A module is run as it is. Of a notebook only imports, functions, classes and constants are run: no training, no
    plots, no shell lines. Answers to a quiz may be in a TOML file too.

    Raises:
        Trouble: neither a module nor a notebook, or not readable as one; OSError: no such file.
    """
    folder = str(file.resolve().parent)
    sys.path.insert(0, folder)  # as where a notebook runs: helper modules beside it can be imported
    try:
        if file.suffix == ".py":
            return runpy.run_path(str(file)), []
        if file.suffix == ".toml":
            return {"answers": _read_answers(file)}, []
        return _run_definitions(file)
    finally:
        sys.path.remove(folder)


def _read_answers(file: Path) -> dict[str, Any]:
    """The answers to a quiz in a TOML file."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Trouble("not_toml", file=file.name, problem=error) from None


def read_cells(file: Path) -> list[str]:
    """The sources of a notebook's code cells, with magics made harmless Python; of a module, all of it as one cell.

    Answers in a TOML file become the statement `answers = {...}`.

    Raises:
        Trouble: neither a module nor a notebook, or not readable as one; OSError: no such file.
    """
    if file.suffix == ".toml":
        return [f"answers = {_read_answers(file)!r}"]
    if file.suffix == ".py":
        try:
            return [file.read_text(encoding="utf-8-sig")]
        except UnicodeDecodeError:
            raise Trouble("not_utf8", file=file.name) from None
    return [plain_python(source) for source in _notebook_sources(read_notebook(file), file)]


def read_notebook(file: Path) -> dict[str, Any]:
    """A notebook as it is on disk.

    Raises:
        Trouble: it is none of format 4; OSError: no such file.
    """
    if file.suffix != ".ipynb":
        raise Trouble("neither_kind", file=file.name)
    try:
        notebook = json.loads(file.read_text(encoding="utf-8-sig"))
    except ValueError:
        raise Trouble("not_a_notebook", file=file.name) from None
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        raise Trouble("not_a_notebook", file=file.name)
    return notebook


def plain_python(source: str) -> str:
    """A cell's source; where it does not parse as it is, without what only a notebook understands."""
    if _parses(source):
        return source
    while (found := _CELL_MAGIC.match(source)) is not None:
        if found[1] not in _RUN_THEIR_BODY:
            return ""  # another language, or a file to be written
        source = "\n" + source[found.end() :]  # line numbers stay
    replaced = _LINE_MAGIC.sub(lambda line: f"{line['before'] or line['indent'] or ''}None", source)
    if _parses(replaced):
        return replaced
    try:  # where a line of a text or a formula begins with a percent sign, only IPython can tell
        from IPython.core.inputtransformer2 import TransformerManager
    except ImportError:
        return replaced
    transformed: str = TransformerManager().transform_cell(source)  # type: ignore[no-untyped-call]
    return transformed if _parses(transformed) else source


def _parses(source: str) -> bool:
    try:
        ast.parse(source)
    except (SyntaxError, ValueError):
        return False
    return True


def _run_definitions(file: Path) -> tuple[dict[str, Any], list[str]]:
    namespace: dict[str, Any] = {"__name__": file.stem, "__file__": str(file)}
    problems = []
    for number, source in enumerate(read_cells(file), 1):
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


def _notebook_sources(notebook: dict[str, Any], file: Path) -> Iterator[str]:
    try:
        yield from ("".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code")
    except (KeyError, TypeError):
        raise Trouble("not_a_notebook", file=file.name) from None


def _defines(statement: ast.stmt) -> bool:
    """Whether a statement is an import, a function, a class, or a constant made without calling anything."""
    if isinstance(statement, ast.Assign | ast.AnnAssign):
        return not any(isinstance(node, ast.Call) for node in ast.walk(statement))
    return isinstance(statement, ast.Import | ast.ImportFrom | ast.FunctionDef | ast.ClassDef)
