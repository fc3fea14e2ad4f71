"""Gives dWy as (O, H).

Caught by: output_backward::test_every_step, output_backward::test_one_output,
    output_backward::test_one_prediction
Hint: output_weights_of_another_shape
"""


def output_backward(dscores, h, Wy):
    H, O = Wy.shape  # noqa: E741
    dWy = dscores.reshape(-1, O).T @ h.reshape(-1, H)
    return dscores @ Wy.T, dWy, dscores.reshape(-1, O).sum(axis=0)
