"""Looks at ids that are too large only: Python counts negative ones from the end.

Caught by: decode::test_refuses_unknown_ids
Hint: decode_wraps_negative_ids
"""


def decode(ids, vocabulary):
    if len(ids) and max(ids) >= len(vocabulary):
        raise ValueError("no such id")
    return "".join(vocabulary[id_] for id_ in ids)
