"""Takes the output of the last step only.

Caught by: output_backward::test_every_step
Hint: output_last_step_only
"""


def output_backward(dscores, h, Wy):
    H, O = Wy.shape  # noqa: E741
    dWy = h.reshape(len(h), -1)[:, -H:].T @ dscores.reshape(len(h), -1)[:, -O:]
    return dscores @ Wy.T, dWy, dscores.reshape(-1, O).sum(axis=0)
