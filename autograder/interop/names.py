"""Which names of a test are whose: the test's own, ours (tools such as `np`), or the student's.

A notebook may say `np = Anything()`. So tools are never taken from it: a test that would need the notebook's own
version of one is not judged. Which functions the instructor put into the notebook for everybody, only trusted code can
tell (`given`): without it, such a function counts as the student's.
"""

from __future__ import annotations

import ast
import builtins
import importlib
import symtable
import types
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import msgspec

from autograder.interop.remote import Program, Remote, RemoteModule

_ALIASES = {
    "np": "numpy", "pd": "pandas", "plt": "matplotlib.pyplot", "sns": "seaborn", "tf": "tensorflow", "nx": "networkx",
    "math": "math", "random": "random", "re": "re", "json": "json", "os": "os", "sys": "sys", "string": "string",
    "itertools": "itertools", "functools": "functools", "collections": "collections", "time": "time",
    "statistics": "statistics", "operator": "operator", "inspect": "inspect", "types": "types",
}  # fmt: skip
_MODULES = {
    *(module.partition(".")[0] for module in _ALIASES.values()), "scipy", "sklearn", "cmath", "decimal", "fractions",
    "datetime", "calendar", "copy", "heapq", "bisect", "numbers", "typing", "datascience", "babypandas", "sympy",
    "keras", "torch",
}  # fmt: skip
_ALWAYS = {"np", "pd", "plt", "sns", "tf", "nx"}  # nobody means anything else by them
_SINGLETONS = (None, True, False, ...)
_LOOKS_AT_PLOTS = {"gcf", "gca", "get_fignums", "axes"}
_LOOKS_AT_CODE = {"getsource", "getsourcelines", "signature", "getfullargspec", "__code__"}
_REPLACES = {"patch", "mock", "Mock", "MagicMock", "monkeypatch"}
_FILES = {"exists", "isfile", "isdir", "listdir", "glob"}


class Tools(msgspec.Struct, frozen=True):
    """What is ours. `imports`: names that the notebook binds by imports alone, as (module, name there or "")."""

    given: Mapping[str, Any] = {}
    imports: Mapping[str, tuple[str, str]] = {}


def notebook_imports(sources: Sequence[str]) -> dict[str, tuple[str, str]]:
    """The names that top-level imports of these texts bind and that nothing else in them binds."""
    found: dict[str, tuple[str, str]] = {}
    others: set[str] = set()
    for source in sources:
        try:
            tree = ast.parse(source)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    name = alias.asname or alias.name.partition(".")[0]
                    found[name] = (alias.name if alias.asname else name, "")
            elif isinstance(node, ast.ImportFrom) and not node.level:
                found.update({alias.asname or alias.name: (node.module or "", alias.name) for alias in node.names})
            elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                others.add(node.name)
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                others.add(node.id)
    return {name: origin for name, origin in found.items() if name not in others}


def read_names(source: str) -> tuple[str, ...]:
    """The names that a test reads and does not bind, built-in ones included. SyntaxError where it is no Python."""
    tree = symtable.symtable(source, "test", "exec")
    found: dict[str, None] = {}
    bound = {one.get_name() for one in tree.get_symbols() if one.is_assigned() or one.is_imported()}

    def look(table: symtable.SymbolTable) -> None:
        for one in table.get_symbols():
            if one.is_global() or (table is tree and one.is_referenced()):
                found[one.get_name()] = None
        for child in table.get_children():
            look(child)

    look(tree)
    return tuple(name for name in found if name not in bound and not name.startswith("__"))


def resolve(name: str, program: Program, tools: Tools) -> Any:
    """What a name of a test stands for; KeyError where nobody has it, and then it may be a built-in one."""
    if name in tools.given:
        return tools.given[name]
    module, attribute = tools.imports.get(name, ("", ""))
    if module and name in _ALWAYS:  # also where the text says `import jax.numpy as np`, or worse
        module, attribute = _ALIASES[name], ""
    if module.partition(".")[0] in _MODULES:
        return _imported(module, attribute, program)
    try:
        value = program.value(name)
    except KeyError:
        if name in _ALIASES:
            return _imported(_ALIASES[name], "", program)
        raise
    if type(value) is RemoteModule:  # isinstance would ask a Remote for its class
        known = _ALIASES.get(name) or (str(value) if str(value).partition(".")[0] in _MODULES else "")
        return _imported(known, "", program) if known else program.cannot(f"it uses the module {value} of the notebook")
    if type(value) is Remote and (name in _ALIASES or name in tools.imports or hasattr(builtins, name)):
        return program.cannot(f"the notebook makes {name} something of its own, and the test uses it as a tool")
    return value


def run_given(sources: Sequence[str]) -> dict[str, Any]:
    """The names that trusted code of the instructor's binds.

    What is left for the student to write binds nothing here, and neither does a statement that fails.
    """
    module = types.ModuleType("__given__")
    for source in sources:
        try:
            statements = ast.parse(source).body
        except SyntaxError:
            continue
        for node in statements:
            if _is_left_open(node):
                continue
            try:
                exec(compile(ast.Module([node], []), "given", "exec", dont_inherit=True), module.__dict__)  # noqa: S102
            except Exception:  # noqa: S112  such as one that needs an answer
                continue
    return {name: value for name, value in vars(module).items() if not name.startswith("__")}


def looks_at_types(source: str) -> bool:
    """Whether a test asks what kind of thing something is, which a stand-in answers for itself."""
    names = {node.id for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Name)}
    return not names.isdisjoint({"type", "vars", "dir", "id", "callable"})


def _is_left_open(statement: ast.stmt) -> bool:
    """Whether it has a place for an answer: `...` as statement or value, NotImplementedError, a body of `pass`."""
    for node in ast.walk(statement):
        match node:
            case (
                ast.Expr(value=ast.Constant(value=value))
                | ast.Assign(value=ast.Constant(value=value))
                | ast.Return(value=ast.Constant(value=value))
            ) if value is ...:
                return True
            case ast.Raise(exc=ast.Name(id="NotImplementedError") | ast.Call(func=ast.Name(id="NotImplementedError"))):
                return True
            case ast.FunctionDef(body=[*_, ast.Pass()]):
                return True
    return False


def unjudgeable(source: str, own: Collection[str] = ()) -> str:
    """Why no test with this text can be judged from outside, as far as the text shows; "" where it shows nothing."""
    for node in ast.walk(ast.parse(source)):
        name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
        if name in own:
            continue
        if isinstance(node, ast.Compare) and any(isinstance(one, ast.Is | ast.IsNot) for one in node.ops):
            if not any(map(_is_singleton, [node.left, *node.comparators])):
                return "it asks whether two things are the same object, and values cross as copies"
        elif name in _LOOKS_AT_CODE:
            return "it looks at the code of a function, which stays in the sandbox"
        elif name in _REPLACES or (isinstance(node, ast.Name) and name == "input" and isinstance(node.ctx, ast.Store)):
            return "it replaces something for the student's code, which runs in another process"
        elif isinstance(node, ast.Attribute) and name in _LOOKS_AT_PLOTS and _root(node) in ("plt", "matplotlib"):
            return "it looks at plots, which stay in the sandbox"
        elif isinstance(node, ast.Attribute) and name in _FILES and _root(node) in ("os", "Path", "pathlib", "glob"):
            return "it looks for files, and those of the student's code stay in the sandbox"
    return ""


def _is_singleton(node: ast.expr) -> bool:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "type":
        return True
    return isinstance(node, ast.Constant) and any(node.value is one for one in _SINGLETONS)


def _root(node: ast.expr) -> str:
    while isinstance(node, ast.Attribute | ast.Call | ast.Subscript):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""


def _imported(module: str, attribute: str, program: Program) -> Any:
    try:
        found = importlib.import_module(module)
        return getattr(found, attribute) if attribute else found
    except (ImportError, AttributeError):
        return program.cannot(f"{module} is not installed where tests run")
