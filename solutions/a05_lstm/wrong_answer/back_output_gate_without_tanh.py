"""Multiplies the output gate's gradient by next_c.

Caught by: lstm_step_backward::test_dx, lstm_step_backward::test_dprev_h, lstm_step_backward::test_dWx,
    lstm_step_backward::test_dWh, lstm_step_backward::test_db
Hint: back_output_gate_without_tanh
"""


def lstm_step_backward(dnext_h, dnext_c, cache):
    x, prev_h, prev_c, Wx, Wh, i, f, o, g, next_c = cache
    shown = np.tanh(next_c)
    dc = dnext_c + dnext_h * o * (1 - shown**2)
    di = dc * g * i * (1 - i)
    df = dc * prev_c * f * (1 - f)
    do = dnext_h * next_c * o * (1 - o)
    dg = dc * i * (1 - g**2)
    da = np.hstack([di, df, do, dg])
    return da @ Wx.T, da @ Wh.T, dc * f, x.T @ da, prev_h.T @ da, da.sum(axis=0)
