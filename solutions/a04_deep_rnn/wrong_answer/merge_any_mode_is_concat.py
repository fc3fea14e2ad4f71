"""Puts the two side by side for a mode that it does not know.

Caught by: merge_directions::test_refuses
Hint: merge_any_mode_is_concat
"""


def merge_directions(forward, backward, merge_mode="concat"):
    if forward.shape != backward.shape:
        raise ValueError("different shapes")
    if merge_mode == "sum":
        return forward + backward
    if merge_mode == "mul":
        return forward * backward
    if merge_mode == "ave":
        return (forward + backward) / 2
    return np.concatenate([forward, backward], axis=-1)
