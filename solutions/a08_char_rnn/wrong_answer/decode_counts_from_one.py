"""Takes ids for numbers that start at 1.

Caught by: decode::test_text
Hint: decode_counts_from_one
"""


def decode(ids, vocabulary):
    _require_ids(ids, len(vocabulary))
    return "".join(vocabulary[id_ - 1] for id_ in ids)
