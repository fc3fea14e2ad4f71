"""Stubs with the reference's code in a solution region, as nbgrader and otter mark it."""

from __future__ import annotations

import ast

from autograder.assignment import Assignment, parse
from autograder.slicing import slice_cells
from autograder.submission import Cell

BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"


class SolutionCells:
    """Makes the cells of an assignment one after the other: a helper of the reference goes where it is needed first."""

    def __init__(self, assignment: Assignment) -> None:
        self._assignment = assignment
        self._source = assignment.reference.read_text(encoding="utf-8")
        self._lines = self._source.split("\n")
        self._body = parse(assignment.reference).body
        self._given = {name for node in _stub_body(assignment) for name in bound_names(node)}

    def fill(self, question: str, stub: str) -> str:
        """The stub of a question, with the region after the docstring, or after all of it where it is no function.

        What the reference defines beside the graded names follows inside the region, at the margin: all of the region
        is replaced when the course is released.
        """
        names = (question,) if self._assignment.quiz else self._assignment.question(question).names
        tree = ast.parse(stub)
        own = [node for node in self._body if bound_names(node) & set(names)]
        helpers = self._helpers(names)
        if len(tree.body) == len(own) == 1:
            written, solved = tree.body[0], own[0]
            if isinstance(written, ast.FunctionDef) and isinstance(solved, ast.FunctionDef):
                return self._function(stub, written, solved, helpers)
        return "\n".join([stub, BEGIN, *helpers, "\n\n\n".join(self._text(node) for node in own), END])

    def _function(self, stub: str, written: ast.FunctionDef, solved: ast.FunctionDef, helpers: list[str]) -> str:
        first = written.body[0]
        documented = ast.get_docstring(written) is not None
        head = stub.split("\n")[: (first.end_lineno or first.lineno) if documented else first.lineno - 1]
        margin = " " * first.col_offset
        body = solved.body[1:] if ast.get_docstring(solved) is not None else solved.body
        start = (solved.body[0].end_lineno or 0) if len(body) < len(solved.body) else body[0].lineno - 1
        if solved.body[0].col_offset == first.col_offset:
            lines = self._lines[start : solved.end_lineno]
        else:
            lines = [margin + line for node in body for line in ast.unparse(node).split("\n")]
        rest = [f"\n\n{helper}" for helper in helpers]
        return "\n".join([*head, f"{margin}{BEGIN}", *lines, *rest, END if rest else f"{margin}{END}"])

    def _helpers(self, names: tuple[str, ...]) -> list[str]:
        """Top-level statements of the reference that a question needs and that no stub has."""
        graded = set(self._assignment.graded_names)
        needed = slice_cells([Cell("reference", self._source)], names).statements
        helpers = []
        for statement in needed:
            new = set(statement.binds) - graded - self._given
            if new:
                self._given |= new
                helpers.append(statement.source)
        return helpers

    def _text(self, node: ast.stmt) -> str:
        decorators = getattr(node, "decorator_list", [])
        first = min([node.lineno, *(decorator.lineno for decorator in decorators)])
        return "\n".join(self._lines[first - 1 : node.end_lineno])


def _stub_body(assignment: Assignment) -> list[ast.stmt]:
    return [] if assignment.quiz else parse(assignment.stub).body


def bound_names(node: ast.stmt) -> set[str]:
    """The names that a top-level statement binds."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return {node.name}
    if isinstance(node, ast.Import | ast.ImportFrom):
        return {(alias.asname or alias.name).partition(".")[0] for alias in node.names}
    if isinstance(node, ast.Assign):
        return {name.id for target in node.targets for name in ast.walk(target) if isinstance(name, ast.Name)}
    return set()
