"""Leads back to x through g alone.

Caught by: lstm_step_backward::test_dx
Hint: back_dx_through_g_only
"""


def lstm_step_backward(dnext_h, dnext_c, cache):
    x, prev_h, prev_c, Wx, Wh, i, f, o, g, next_c = cache
    shown = np.tanh(next_c)
    dc = dnext_c + dnext_h * o * (1 - shown**2)
    di = dc * g * i * (1 - i)
    df = dc * prev_c * f * (1 - f)
    do = dnext_h * shown * o * (1 - o)
    dg = dc * i * (1 - g**2)
    da = np.hstack([di, df, do, dg])
    return dg @ Wx[:, -dg.shape[1] :].T, da @ Wh.T, dc * f, x.T @ da, prev_h.T @ da, da.sum(axis=0)
