"""Leaves the gates out of dx.

Caught by: gru_step_backward::test_dx
Hint: back_dx_through_the_candidate_only
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
    dWh = np.hstack([prev_h.T @ dgates, (r * prev_h).T @ dcandidate])
    return dcandidate @ Wx[:, 2 * H :].T, dprev_h, x.T @ dsums, dWh, dsums.sum(axis=0)
