"""An autograder zip of otter's that somebody else made: what it tests, and what came of it for each submission.

Its test files are the instructor's and are run on our side; see foreign.py for what of a notebook they can ask.
"""

from __future__ import annotations

import ast
import doctest
import io
import json
import sys
import textwrap
import types
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from pathlib import Path, PurePosixPath
from typing import Any

import msgspec

from autograder.errors import CourseError
from autograder.interop.foreign import ForeignTest
from autograder.interop.names import read_names

_TEST_MODULE = "__test__"
_CONFIG = "otter_config.json"


class Case(msgspec.Struct, frozen=True):
    """One test case with its points. `said`: what the instructor wrote for those who pass, and for those who do not."""

    id: str
    name: str
    points: float
    hidden: bool
    test: ForeignTest
    said: tuple[str, str] = ("", "")


class TestFile(msgspec.Struct, frozen=True):
    """The test cases of one question."""

    __test__ = False  # no test of pytest's

    name: str
    cases: tuple[Case, ...]
    all_or_nothing: bool = False
    stem: str = ""  # of the file's name, by which notebooks ask for it

    @property
    def points(self) -> float:
        """What all cases together are worth."""
        return round(sum(case.points for case in self.cases), 6)


class Autograder(msgspec.Struct, frozen=True):
    """What an autograder zip holds."""

    files: tuple[TestFile, ...]
    seed: int | None  # set before each cell
    seed_variable: str


class NoMatch(AssertionError):
    """An example of a doctest printed something else."""


def unpack(path: Path, folder: Path) -> Autograder:
    """Read an autograder zip; what its tests may need beside them is written to `folder`.

    Raises:
        CourseError: it is no autograder zip of otter's for Python, or a test file cannot be read.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            config = json.loads(archive.read(_CONFIG)) if _CONFIG in names else {}
            for name in names:
                inner = PurePosixPath(name)
                if inner.parts[:1] == ("files",) and len(inner.parts) > 1 and ".." not in inner.parts:
                    _write(folder / inner.relative_to("files"), archive, name)
            tests = sorted(name for name in names if PurePosixPath(name).match("tests/*.py"))
            sources = {PurePosixPath(name).stem: archive.read(name).decode() for name in tests}
    except (OSError, zipfile.BadZipFile, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise CourseError(path, "", f"is no autograder zip that can be read: {error}") from None
    if config.get("lang", "python") != "python" or not sources:
        raise CourseError(path, "tests", "there are no tests in Python; only those of otter's autograder zips are read")
    files = tuple(file for name, source in sources.items() if (file := _test_file(path, name, source)).cases)
    if not any(file.points for file in files):
        raise CourseError(path, "tests", "all tests together are worth no points")
    return Autograder(files, config.get("seed"), config.get("seed_variable") or "")


def _write(target: Path, archive: zipfile.ZipFile, name: str) -> None:
    if not name.endswith("/"):
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(archive.read(name))


def _test_file(path: Path, name: str, source: str) -> TestFile:
    """Run a test file, which is the instructor's, and read what it declares."""
    env: dict[str, Any] = {"__name__": _TEST_MODULE}
    try:
        with _stand_in_for_otter():
            exec(compile(source, f"tests/{name}.py", "exec", dont_inherit=True), env)  # noqa: S102  the instructor's own
        read = _ok_file(env["test"]) if env["OK_FORMAT"] else _exception_file(env, source)
        return msgspec.structs.replace(read, stem=name)
    except Exception as error:
        raise CourseError(path, f"tests/{name}.py", f"{type(error).__name__}: {error}") from error


def _ok_file(declared: dict[str, Any]) -> TestFile:
    name = str(declared["name"])
    (suite,) = declared["suites"]
    if suite.get("type", "doctest") != "doctest":
        raise ValueError(f"tests of the type {suite['type']} are not known")
    points = _points(declared.get("points"), [case.get("points") for case in suite["cases"]])
    cases, shared = [], dict[str, Any]()  # what one example binds, those of later cases may read
    for number, (case, worth) in enumerate(zip(suite["cases"], points, strict=True)):
        text = textwrap.dedent(case["code"])
        examples = doctest.DocTestParser().get_examples(text)
        source = "\n".join(example.source for example in examples)
        test = ForeignTest(f"{name}::{number + 1}", source, _names(examples), _run_examples(examples, text, shared))
        said = case.get("success_message") or "", case.get("failure_message") or ""
        title = case.get("name") or f"{name} - {number + 1}"
        cases.append(Case(test.id, title, worth, case.get("hidden", True), test, said))
    return TestFile(name, tuple(cases), bool(declared.get("all_or_nothing")))


def _names(examples: Sequence[doctest.Example]) -> tuple[str, ...]:
    """What the examples read before they bind it."""
    return read_names("\n".join(example.source for example in examples))


def _run_examples(
    examples: Sequence[doctest.Example], text: str, shared: dict[str, Any]
) -> Callable[[dict[str, Any]], None]:
    def run(found: dict[str, Any]) -> None:
        test = doctest.DocTest(list(examples), {**found, **shared, "__name__": _TEST_MODULE}, "", None, None, text)
        out = io.StringIO()
        try:
            with redirect_stdout(out):
                _Runner(verbose=False).run(test, out=out.write, clear_globs=False)
        finally:
            shared.update({name: value for name, value in test.globs.items() if value is not found.get(name, shared)})

    return run


class _Runner(doctest.DocTestRunner):
    """Ends at the first example that fails: with the exception itself, so that a fault of ours stays one."""

    def report_failure(self, _out: Any, _test: doctest.DocTest, example: doctest.Example, got: str) -> None:
        expected = f"expected:\n{textwrap.indent(example.want, '    ')}got:\n{textwrap.indent(got, '    ')}"
        raise NoMatch(f"{example.source.rstrip()}\n{expected}")

    def report_unexpected_exception(self, _out: Any, _test: Any, _example: Any, exc_info: Any) -> None:
        raise exc_info[1]


def _exception_file(env: dict[str, Any], source: str) -> TestFile:
    name = str(env["name"])
    declared = [value for value in env.values() if isinstance(value, _TestCase)]
    functions = {node.name: node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)}
    worth = _points(env.get("points"), [case.points for case in declared])
    cases = []
    for number, (case, points) in enumerate(zip(declared, worth, strict=True)):
        function: Any = case.function
        node = functions[function.__name__]
        node.decorator_list = []
        wanted = function.__code__.co_varnames[: function.__code__.co_argcount]
        names = tuple(one for one in wanted if one != "env")
        test = ForeignTest(
            f"{name}::{number + 1}", ast.unparse(node), names, _call(function, wanted), "env" if "env" in wanted else ""
        )
        said = case.success_message or "", case.failure_message or ""
        cases.append(Case(test.id, case.name or f"{name} - {number + 1}", points, case.hidden, test, said))
    return TestFile(name, tuple(cases), bool(env.get("all_or_nothing")))


def _call(function: Callable[..., Any], wanted: Sequence[str]) -> Callable[[dict[str, Any]], Any]:
    return lambda found: function(**{name: found.get(name) for name in wanted})


def _points(total: Any, of_cases: Sequence[float | None]) -> list[float]:
    """The points of each case, as otter shares them out: those without their own share what is left of the total."""
    if isinstance(total, list):
        of_cases, total = total, None
    named = sum(points for points in of_cases if points is not None)
    unnamed = sum(points is None for points in of_cases)
    if total is None:
        total = named if named or any(of_cases) else 1 if unnamed else 0
    if named > total:
        raise ValueError("the test cases are worth more than the question")
    share = (total - named) / unnamed if unnamed else 0.0
    return [share if points is None else float(points) for points in of_cases]


class _TestCase:
    """What `otter.test_files.test_case` is to a test file: a decorator that keeps what it is told."""

    def __init__(
        self,
        name: str | None = None,
        points: float | None = None,
        hidden: bool = False,
        success_message: str | None = None,
        failure_message: str | None = None,
    ) -> None:
        self.name, self.points, self.hidden = name, points, hidden
        self.success_message, self.failure_message = success_message, failure_message
        self.function: Callable[..., Any] | None = None

    def __call__(self, function: Callable[..., Any]) -> _TestCase:
        self.function = function
        return self


@contextmanager
def _stand_in_for_otter() -> Iterator[None]:
    """Test files import the decorator from otter; ours stands in for it, so that otter need not be installed."""
    module: Any = types.ModuleType("otter.test_files")
    module.test_case = _TestCase
    package: Any = types.ModuleType("otter")
    package.test_files = module
    names = {"otter": package, "otter.test_files": module}
    before = {name: sys.modules.pop(name, None) for name in names}
    sys.modules.update(names)
    try:
        yield
    finally:
        for name, earlier in before.items():
            sys.modules.pop(name, None)
            if earlier is not None:
                sys.modules[name] = earlier
