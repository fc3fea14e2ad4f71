"""Takes the average for the sum.

Caught by: merge_directions::test_sum
Hint: merge_sum_is_ave
"""


def merge_directions(forward, backward, merge_mode="concat"):
    if forward.shape != backward.shape:
        raise ValueError(f"the two directions have shapes {forward.shape} and {backward.shape}")
    merged = {
        "concat": np.concatenate([forward, backward], axis=-1),
        "sum": (forward + backward) / 2,
        "mul": forward * backward,
        "ave": (forward + backward) / 2,
    }
    _require_mode(merge_mode, merged)
    return merged[merge_mode]
