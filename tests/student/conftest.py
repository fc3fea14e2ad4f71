"""The folder that a student works in: a small unit of two questions, with its public checks."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from small_unit import CATALOGUE, CONTRACT, PUBLIC

WriteNotebook = Callable[..., Path]


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    """The folder, without a notebook."""
    folder = tmp_path / "unit"
    folder.mkdir()
    (folder / "test_public.py").write_text(textwrap.dedent(PUBLIC), encoding="utf-8")
    (folder / "assignment.json").write_text(json.dumps(CONTRACT), encoding="utf-8")
    for language, advice, title in (("en", "Multiply.", ""), ("ko", "곱해 보세요.", "두 배입니다.")):
        text = textwrap.dedent(CATALOGUE).replace("{advice}", advice).replace("{title}", title)
        (folder / f"public.{language}.po").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def write_notebook(unit: Path) -> WriteNotebook:
    """Write a notebook of these code cells into the unit's folder."""

    def write(cells: Sequence[str], name: str = "unit.ipynb", assignment: str = "b1") -> Path:
        entries = [{"cell_type": "markdown", "metadata": {}, "source": ["# def double"]}]
        entries += [
            {"cell_type": "code", "metadata": {}, "source": cell.splitlines(keepends=True), "outputs": []}
            for cell in cells
        ]
        metadata = {"autograder": {"assignment": assignment}} if assignment else {}
        notebook = {"cells": entries, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
        (unit / name).write_text(json.dumps(notebook), encoding="utf-8")
        return unit / name

    return write
