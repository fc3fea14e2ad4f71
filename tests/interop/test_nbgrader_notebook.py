"""Whatever was handed in, the notebook that nbgrader gets is valid and holds each of its cells once."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

pytest.importorskip("nbgrader")
import nbformat
import numpy as np
from nbgrader.utils import determine_grade, get_partial_grade
from nbgrader_tools import grade_id

from autograder.interop.nbgrader_cells import _run
from autograder.interop.nbgrader_master import MasterCell, Shown
from autograder.interop.nbgrader_notebook import rebuilt
from autograder.submission import Cell

pytestmark = pytest.mark.interop


def master(
    name: str, source: str, *, kind: str = "code", points: float | None = None, solution: bool = False
) -> MasterCell:
    graded = points is not None
    return MasterCell(name, kind, source, "0" * 32, graded, solution, graded and not solution, False, points)


MASTERS = (
    master("f", "raise NotImplementedError", solution=True),
    master("f_tests", "assert f(1) == 1", points=2.0),
    master("essay", "Write here.", kind="markdown", points=3.0, solution=True),
)
SHOWN = {"f_tests": Shown(1.5, "half of it \ud800")}
PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n rest").decode()


def marked(name: Any, **cell: Any) -> dict[str, Any]:
    return {"cell_type": "code", "source": "", "metadata": {"nbgrader": {"grade_id": name}}, **cell}


STRANGE = {
    "nothing": b"",
    "no JSON": b'{"cells": [',
    "a list": b"[]",
    "no cells": json.dumps({"cells": None, "nbformat": 4}).encode(),
    "cells that are none": json.dumps({"cells": [None, 3, [], {}, {"cell_type": {}}, {"source": [1, "x"]}]}).encode(),
    "metadata of all sorts": json.dumps(
        {
            "cells": [
                {"cell_type": "code", "source": "a", "metadata": None},
                {"cell_type": "code", "source": "a", "metadata": {"nbgrader": [1]}},
                marked(["f"]),
                marked("f", source="f = 1"),
                marked("f", source="f = 2", cell_type="markdown", attachments=3),
                marked("f_tests", source="f_tests = None", outputs=[{"output_type": "error", "ename": 3}]),
                marked("essay", cell_type="code", source="\ud800"),
                marked("unknown"),
            ]
        }
    ).encode(),
}  # fmt: skip


@pytest.mark.parametrize("content", STRANGE.values(), ids=STRANGE)
def test_every_cell_is_there_once_and_valid(content: bytes) -> None:
    node = rebuilt(content, (Cell("cell 1", "f = 3"),), MASTERS, SHOWN)
    nbformat.validate(node)
    json.dumps(node, ensure_ascii=False).encode()
    by_name = {grade_id(cell): cell for cell in node.cells if grade_id(cell)}
    assert sorted(by_name) == ["essay", "f", "f_tests"]
    assert sum(bool(grade_id(cell)) for cell in node.cells) == 3
    assert by_name["f_tests"].source == "assert f(1) == 1"
    assert determine_grade(by_name["f_tests"]) == (1.5, 2.0)
    assert by_name["f"].cell_type == "code"


def test_the_last_copy_counts() -> None:
    content = STRANGE["metadata of all sorts"]
    (cell,) = [cell for cell in rebuilt(content, (), MASTERS, SHOWN).cells if grade_id(cell) == "f"]
    assert cell.source == "f = 2"


def test_outputs_hold_texts_and_pictures_and_nothing_that_runs() -> None:
    data = {"text/html": "<script>", "application/javascript": "1", "image/svg+xml": "<svg/>", "text/plain": ["a", "b"]}
    outputs = [
        {"output_type": "display_data", "data": {**data, "image/png": PNG}},
        {"output_type": "execute_result", "data": {"image/png": base64.b64encode(b"<svg/>").decode()}},
        {"output_type": "stream", "name": "stderr", "text": ["a warning"]},
        "nonsense",
    ]
    cell = {"cell_type": "code", "source": "1", "metadata": {}, "outputs": outputs}
    (kept,) = rebuilt(json.dumps({"cells": [cell]}).encode(), (), (), {}).cells
    first, second, third = kept.outputs
    assert first.data == {"text/plain": "ab", "image/png": PNG}
    assert second.data == {"text/plain": ""}
    assert (third.name, third.text) == ("stdout", "a warning")


@pytest.mark.parametrize(
    ("source", "ours", "theirs"),
    [("np.float64(0.0)", 0.0, 3.0), ("np.int64(2)", 2.0, 3.0), ("True", None, 3.0), ("2", 2.0, 2.0), ("-1", -1.0, 3.0)],
)
def test_the_last_value_of_a_test_cell(source: str, ours: float | None, theirs: float) -> None:
    """What docs/interop.md says of nbgrader holds."""
    value = eval(source, {"np": np})
    assert _run(source)({"np": np}) == ours
    assert get_partial_grade({"data": {"text/plain": repr(value)}}, 3.0) == theirs
