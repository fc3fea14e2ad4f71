"""Slices without looking at the size.

Caught by: chronological_split::test_refuses_an_empty_part
Hint: split_accepts_an_empty_part
"""


def chronological_split(data, held_out):
    data = np.asarray(data)
    return data[:-held_out], data[-held_out:]
