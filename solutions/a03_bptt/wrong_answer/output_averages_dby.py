"""Averages where sums are meant.

Caught by: output_backward::test_every_step, output_backward::test_one_output
Hint: output_averages_dby
"""


def output_backward(dscores, h, Wy):
    H, O = Wy.shape  # noqa: E741
    dWy = h.reshape(-1, H).T @ dscores.reshape(-1, O)
    return dscores @ Wy.T, dWy, dscores.reshape(-1, O).mean(axis=0)
