"""Uses what comes from the cell state only, but for the output gate.

Caught by: lstm_step_backward::test_dx, lstm_step_backward::test_dprev_h, lstm_step_backward::test_dprev_c,
    lstm_step_backward::test_dWx, lstm_step_backward::test_dWh, lstm_step_backward::test_db,
    lstm_step_backward::test_through_h_alone
Hint: back_ignores_dnext_h
"""


def lstm_step_backward(dnext_h, dnext_c, cache):
    x, prev_h, prev_c, Wx, Wh, i, f, o, g, next_c = cache
    shown = np.tanh(next_c)
    dc = dnext_c + 0 * dnext_h
    di = dc * g * i * (1 - i)
    df = dc * prev_c * f * (1 - f)
    do = dnext_h * shown * o * (1 - o)
    dg = dc * i * (1 - g**2)
    da = np.hstack([di, df, do, dg])
    return da @ Wx.T, da @ Wh.T, dc * f, x.T @ da, prev_h.T @ da, da.sum(axis=0)
