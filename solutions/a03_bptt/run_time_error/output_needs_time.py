"""Knows (N, T, H) only and unpacks three sizes where there may be two.

Caught by: output_backward::test_one_output
"""


def output_backward(dscores, h, Wy):
    N, T, H = h.shape
    dscores_2d = dscores.reshape(N * T, -1)
    return dscores @ Wy.T, h.reshape(N * T, H).T @ dscores_2d, dscores_2d.sum(axis=0)
