"""Puts the gates' gradients side by side as r, z.

Caught by: gru_step_backward::test_dWx, gru_step_backward::test_dWh, gru_step_backward::test_db
Hint: back_weights_in_another_order
"""


def gru_step_backward(dnext_h, cache):
    x, prev_h, Wx, Wh, z, r, candidate = cache
    H = len(Wh)
    dz = dnext_h * (prev_h - candidate) * z * (1 - z)
    dcandidate = dnext_h * (1 - z) * (1 - candidate**2)
    dreset_h = dcandidate @ Wh[:, 2 * H :].T
    dr = dreset_h * prev_h * r * (1 - r)
    dgates = np.hstack([dz, dr])
    dsums = np.hstack([dgates, dcandidate])
    dprev_h = dnext_h * z + dreset_h * r + dgates @ Wh[:, : 2 * H].T
    dx, swapped = dsums @ Wx.T, np.hstack([dr, dz, dcandidate])
    return dx, dprev_h, x.T @ swapped, np.hstack([prev_h.T @ swapped[:, : 2 * H], (r * prev_h).T @ dcandidate]), swapped.sum(axis=0)
