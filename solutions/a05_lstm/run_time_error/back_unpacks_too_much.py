"""Unpacks one value more than the cache holds.

Caught by: lstm_peephole_step_backward::test_dx, lstm_peephole_step_backward::test_dprev_h,
    lstm_peephole_step_backward::test_dprev_c, lstm_peephole_step_backward::test_dWx,
    lstm_peephole_step_backward::test_dWh, lstm_peephole_step_backward::test_db, lstm_peephole_step_backward::test_dP
"""


def lstm_peephole_step_backward(dnext_h, dnext_c, cache):
    x, prev_h, prev_c, Wx, Wh, b, P, i, f, o, g, next_c = cache
    do = dnext_h * np.tanh(next_c) * o * (1 - o)
    dc = dnext_c + dnext_h * o * (1 - np.tanh(next_c) ** 2) + do * P[2]
    da = np.hstack([dc * g * i * (1 - i), dc * prev_c * f * (1 - f), do, dc * i * (1 - g**2)])
    dP = np.stack([(da[:, : len(Wh)] * prev_c).sum(0)] * 3)
    return da @ Wx.T, da @ Wh.T, dc * f, x.T @ da, prev_h.T @ da, da.sum(axis=0), dP
