"""The class that is graded: solutions of the assignment as notebooks, one cell a question and nothing else in them.

Clutter would slow down those who run whole notebooks, and is left out for their sake.
"""

from __future__ import annotations

import ast
from pathlib import Path
from typing import NamedTuple

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from autograder.assignment import Assignment
from autograder.solutions import composed_source, read_solutions


class Made(NamedTuple):
    """One student's code: what stands before the questions, and the cell of each question."""

    name: str
    start: str
    questions: dict[str, str]


def make_class(assignment: Assignment, count: int) -> list[Made]:
    """`count` submissions: a quarter accepted solutions, the others known mistakes from all over the catalogue."""
    solutions = read_solutions(assignment)
    accepted = [solution for solution in solutions if solution.folder == "accepted"]
    wrong = [solution for solution in solutions if solution.folder == "wrong_answer"]
    right_count = max(1, count // 4)
    wrong_count = count - right_count
    chosen = [accepted[index % len(accepted)] for index in range(right_count)]
    chosen += [wrong[index * len(wrong) // wrong_count % len(wrong)] for index in range(wrong_count)]
    questions = [question.id for question in assignment.questions]
    return [
        take_apart(f"s{number:02}_{solution.path.stem}", composed_source(assignment, solution), questions)
        for number, solution in enumerate(chosen, 1)
    ]


def reference_of(assignment: Assignment) -> Made:
    """The reference as a submission: what the master notebooks of other graders hold."""
    source = assignment.reference.read_text(encoding="utf-8")
    return take_apart("reference", source, [question.id for question in assignment.questions])


def write_notebook(made: Made, path: Path) -> None:
    """The plain notebook that everybody but nbgrader is given."""
    cells = [new_markdown_cell(f"# {made.name}"), new_code_cell(made.start)]
    cells += [new_code_cell(source) for source in made.questions.values()]
    metadata = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(new_notebook(cells=cells, metadata=metadata), path)


def take_apart(name: str, source: str, questions: list[str]) -> Made:
    """A module taken apart: of a question defined twice the last definition counts, as in the module itself."""
    start, own = [], dict.fromkeys(questions, "")
    for node in ast.parse(source).body:
        text = ast.unparse(node)
        if isinstance(node, ast.FunctionDef) and node.name in own:
            own[node.name] = text
        else:
            start.append(text)
    return Made(name, "\n\n".join(start), own)
