"""Sums over the batch only, so one bias gradient is left for each step.

Caught by: output_backward::test_every_step, output_backward::test_one_prediction
Hint: output_keeps_the_steps_of_dby
"""


def output_backward(dscores, h, Wy):
    H, O = Wy.shape  # noqa: E741
    dWy = h.reshape(-1, H).T @ dscores.reshape(-1, O)
    return dscores @ Wy.T, dWy, dscores.sum(axis=0)
