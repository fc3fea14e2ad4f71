r"""From what a notebook accepts to Python: magics, shell lines, help, prompts, and characters that cannot be seen.

IPython's TransformerManager does this too, but it tokenizes the whole cell again for every line it changes (24 KB with
100 shell lines: 4.6 s, and students choose the text), it shifts line numbers, and the calls it puts in could only be
ignored here. This is one pass; the tests compare it with IPython's.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from .lexical import INVISIBLE, PIECE

_CELL_MAGIC = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*%%(\w+)[ \t]*([^\n]*)")
_RUNS_ITS_BODY = {"time", "capture", "prun"}  # %%timeit runs it too, but keeps no names
_LINE = re.compile(
    r"""(?P<indent>[ \t]*)
        (?P<target>[^\W\d][\w\ ,.\[\]]*?=[ \t]*(?=[%!]))?
        (?P<command>(?:%|!|\?{1,2}[ \t]*[\w%])(?:[^\\\n]|\\\n|\\.|\\\Z)*+
        |[%\w.*]+\?{1,2}[ \t]*(?=\n|\Z))""",
    re.VERBOSE,
)
_PROMPTS = re.compile(r"^(?:>>> ?|\.\.\. ?|In \[\d+\]: ?|   \.\.\.: ?)", re.MULTILINE)
_PYLAB = "import numpy; import numpy as np; from numpy import *"


class WrittenFile(NamedTuple):
    """What a `%%writefile` cell writes."""

    name: str
    text: str
    append: bool


def cell_magic(source: str) -> tuple[str, WrittenFile | None]:
    """A cell without its cell magic: the body where that runs here, else comments. And the file that it writes."""
    while (found := _CELL_MAGIC.match(source)) is not None:
        name, arguments = found.groups()
        body = source[found.end() + 1 :]
        if name in ("writefile", "file"):
            words = arguments.split()
            paths = [word.strip("'\"") for word in words if word not in ("-a", "--append")]
            written = WrittenFile(paths[0], body, len(paths) < len(words)) if paths else None
            return _commented(source), written
        if name not in _RUNS_ITS_BODY:
            return _commented(source), None
        source = _commented(source[: found.end()]) + source[found.end() :]
    return source, None


def to_python(source: str) -> str:
    """`source` with its line magics made Python, line by line, and without invisible characters outside of texts."""
    source = _without_margin(source)
    out: list[str] = []
    position, depth, at_line_start = 0, 0, True
    while position < len(source):
        line = _LINE.match(source, position) if at_line_start and depth == 0 else None
        if line is not None:
            out.append(_translated(line))
            position, at_line_start = line.end(), False
            continue
        piece = PIECE.match(source, position)
        assert piece is not None  # PIECE matches everywhere
        kind, text = piece.lastgroup, piece[0]
        depth = max(0, depth + (kind == "open") - (kind == "close"))
        at_line_start = kind == "newline"
        out.append(text if kind in ("string", "comment") else text.translate(INVISIBLE))
        position = piece.end()
    return "".join(out)


def _translated(line: re.Match[str]) -> str:
    indent, target, command = line["indent"], line["target"] or "", line["command"]
    original = command.replace("\n", "\n# ")
    if target:
        return f"{indent}{target}{'[]' if command[0] == '!' else 'None'}  # {original}"
    magic, _, rest = command[1:].partition(" ") if command[0] == "%" else ("", "", "")
    if magic == "time" and rest.strip():
        return indent + rest.lstrip()
    if magic == "run" and (path := next((word for word in rest.split() if word.endswith(".py")), "")):
        return f"{indent}exec(compile(open({path!r}, encoding='utf-8').read(), {path!r}, 'exec'))"
    if magic == "pylab":
        return indent + _PYLAB
    return f"{indent}pass  # {original}"


def _commented(text: str) -> str:
    return "\n".join(line if line.startswith("#") else "# " + line for line in text.split("\n"))


def _without_margin(source: str) -> str:
    """Without prompts pasted from a console, and without the first line's indentation on every line."""
    if source.startswith((">>>", "In [")):
        source = _PROMPTS.sub("", source)
    first = re.match(r"(?:[ \t]*\n)*([ \t]+)\S", source)
    return re.sub(f"(?m)^{first[1]}", "", source) if first else source
