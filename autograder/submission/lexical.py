"""A rough view of Python text that never fails: strings, comments, brackets, line ends.

It serves text that Python's own tokenizer refuses: cells with magics in them, or with characters that cannot be seen.
"""

from __future__ import annotations

import re

# People stay below 20 and 50. Python's parser slows down badly before its own limit of 200 brackets, and with the
# square of an f-string's fields, for which it has no limit.
MAX_NESTING, MAX_FIELDS = 100, 2000

PIECE = re.compile(
    r'''(?P<string>"""(?:[^"\\]++|\\.|"(?!""))*+(?:"""|\Z)
                 |\'\'\'(?:[^'\\]++|\\.|'(?!''))*+(?:\'\'\'|\Z)
                 |"(?:[^"\\\n]++|\\.)*+"?
                 |'(?:[^'\\\n]++|\\.)*+'?)
      |(?P<comment>\#[^\n]*+)
      |(?P<open>[(\[{])
      |(?P<close>[)\]}])
      |(?P<joined>\\\n)
      |(?P<newline>\n)
      |(?P<other>[^"'\#()\[\]{}\n\\]++|\\)''',
    re.VERBOSE | re.DOTALL,
)  # every text is a sequence of pieces

_SPACES = "\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_NOTHING = "\x00\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
INVISIBLE = str.maketrans(_SPACES, " " * len(_SPACES), _NOTHING)  # as copied from web pages and documents


def deep_line(source: str) -> int:
    """The line where brackets are nested deeper than MAX_NESTING, or 0."""
    depth = 0
    for piece in PIECE.finditer(source):
        if piece.lastgroup == "open":
            depth += 1
            if depth > MAX_NESTING:
                return source.count("\n", 0, piece.start()) + 1
        elif piece.lastgroup == "close":
            depth = max(0, depth - 1)
    return 0


def crowded_line(source: str) -> int:
    """The line where an f-string with more than MAX_FIELDS fields begins, or 0."""
    for piece in PIECE.finditer(source):
        if (
            piece.lastgroup == "string"
            and "f" in source[max(0, piece.start() - 2) : piece.start()].casefold()
            and piece.group().count("{") > MAX_FIELDS
        ):
            return source.count("\n", 0, piece.start()) + 1
    return 0
