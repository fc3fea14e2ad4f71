"""The notebook that goes to `autograded/`: what the student wrote, with every cell that nbgrader keeps a grade for.

It is built anew from the texts in the submitted file, so whatever a student did to cells and metadata (deleted, copied,
split, reordered, forged), nbgrader finds each of its cells once, with the metadata that the instructor gave it.
"""

from __future__ import annotations

import base64
import binascii
import json
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output, new_raw_cell

from autograder.errors import Rejected
from autograder.interop.nbgrader_master import MasterCell, Shown
from autograder.submission import Cell
from autograder.submission.notebook import code_cells

_LONGEST_TEXT = 100_000  # characters of one output
_LARGEST_PICTURE = 4 << 20  # bytes of base64
_MOST_CELLS = 5_000
_WIDTH = 96
_MISSING = "This cell was missing in what was handed in."


def rebuilt(content: bytes, graded: Sequence[Cell], masters: Sequence[MasterCell], tests: Mapping[str, Shown]) -> Any:
    """The notebook to keep, as a NotebookNode. Where `content` is no notebook, it shows the `graded` cells instead."""
    wanted = {master.name: master for master in masters}
    written = list(_submitted(content)) or [_Written("code", cell.written or cell.source) for cell in graded]
    cells: list[tuple[str, Any]] = []
    for cell in reversed(written):  # of copies the last one counts, as for nbgrader
        master = wanted.pop(cell.grade_id, None)
        cells.insert(0, (master.name if master else "", _node(cell, master)))
    for master in masters:
        if master.name in wanted:
            cells.insert(_place(master, masters, [name for name, _ in cells]), (master.name, _missing(master)))
    for number, (name, node) in enumerate(cells):
        node["id"] = f"cell-{number}"
        if name in tests:
            node["outputs"] = test_outputs(tests[name])
    metadata = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    return new_notebook(cells=[node for _, node in cells], metadata=metadata)


class _Written(msgspec.Struct, frozen=True):
    kind: str
    source: str
    grade_id: str = ""
    outputs: tuple[Any, ...] = ()


def _submitted(content: bytes) -> Iterator[_Written]:
    """The cells of a notebook of nbformat 4; nothing where it is none, or too large to look at."""
    try:
        code_cells("notebook.ipynb", content)  # knows how much a file may ask of us
        document = json.loads(content)
    except (Rejected, ValueError, RecursionError):
        return
    cells = document.get("cells") if isinstance(document, dict) else None
    for cell in cells[:_MOST_CELLS] if isinstance(cells, list) else ():
        if not isinstance(cell, dict):
            continue
        kind, metadata = cell.get("cell_type"), cell.get("metadata")
        marks = metadata.get("nbgrader") if isinstance(metadata, dict) else None
        grade_id = marks.get("grade_id") if isinstance(marks, dict) else None
        yield _Written(
            kind if kind in ("code", "markdown", "raw") else "raw",
            _text(cell.get("source")),
            grade_id if isinstance(grade_id, str) else "",
            tuple(_outputs(cell.get("outputs"))),
        )


def _text(value: Any) -> str:
    parts = value if isinstance(value, list) else [value]
    text = "".join(part for part in parts if isinstance(part, str))
    return text.encode("utf-8", "replace").decode()  # lone surrogates cannot be written


def _outputs(outputs: Any) -> Iterator[Any]:
    """Texts and pictures as the student handed them in. No HTML and no JavaScript: whoever grades would run it."""
    for output in outputs[:100] if isinstance(outputs, list) else ():
        if not isinstance(output, dict):
            continue
        if output.get("output_type") == "stream":
            yield new_output("stream", name="stdout", text=_text(output.get("text"))[:_LONGEST_TEXT])
        data = output.get("data")
        if isinstance(data, dict):
            shown = {"text/plain": _text(data.get("text/plain"))[:_LONGEST_TEXT]}
            if picture := _picture(data.get("image/png")):
                shown["image/png"] = picture
            yield new_output("display_data", data=shown)
        if output.get("output_type") == "error":
            text = f"{_text(output.get('ename'))}: {_text(output.get('evalue'))}"
            yield new_output("stream", name="stdout", text=text[:_LONGEST_TEXT])


def _picture(value: Any) -> str:
    text = _text(value).replace("\n", "")
    try:
        fits = len(text) <= _LARGEST_PICTURE and base64.b64decode(text, validate=True).startswith(b"\x89PNG")
    except (binascii.Error, ValueError):
        fits = False
    return text if fits else ""


def _node(cell: _Written, master: MasterCell | None) -> Any:
    kind = master.cell_type if master else cell.kind
    source = master.source if master and master.locked else cell.source
    metadata = {"nbgrader": master.marks()} if master else {}
    if kind == "code":
        outputs = [] if master and master.locked else list(cell.outputs)
        return new_code_cell(source, metadata=metadata, outputs=outputs)
    return (
        new_markdown_cell(source, metadata=metadata) if kind == "markdown" else new_raw_cell(source, metadata=metadata)
    )


def _missing(master: MasterCell) -> Any:
    """A cell in place of a deleted one. One that people grade is as it was handed out, so it counts as no answer."""
    if master.locked or master.grade or master.task:
        return _node(_Written(master.cell_type, master.source), master)
    return _node(_Written(master.cell_type, f"# {_MISSING}" if master.cell_type == "code" else _MISSING), master)


def _place(master: MasterCell, masters: Sequence[MasterCell], there: Sequence[str]) -> int:
    """After the nearest cell that comes before it in the source notebook and is there. Tests at the end: where the code
    that they test has gone to, nobody knows.
    """
    if master.is_test:
        return len(there)
    for before in reversed(masters[: masters.index(master)]):
        if before.name in there:
            return there.index(before.name) + 1
    return len(there) if master is not masters[0] else 0


def test_outputs(shown: Shown) -> list[Any]:
    """What a test cell shows, in the form in which nbgrader reads points."""
    lines = [_wrapped(line) for line in _text(shown.text).splitlines()]
    outputs = [new_output("stream", name="stdout", text="\n".join(lines) + "\n")]
    if shown.score is not None:
        value = {"text/plain": repr(float(shown.score))}
        outputs.append(new_output("execute_result", data=value, execution_count=None))
    return outputs


def _wrapped(line: str) -> str:
    """A line of feedback as wide as the page that nbgrader makes, with its indentation."""
    indent = " " * (len(line) - len(line.lstrip()))
    return textwrap.fill(line, _WIDTH, subsequent_indent=indent, break_on_hyphens=False)
