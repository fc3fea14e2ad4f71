"""Multiplies the output gate's part of dP by prev_c.

Caught by: lstm_peephole_step_backward::test_dP
Hint: peepback_dP_with_the_old_cell
"""


def lstm_peephole_step_backward(dnext_h, dnext_c, cache):
    x, prev_h, prev_c, Wx, Wh, P, i, f, o, g, next_c = cache
    shown = np.tanh(next_c)
    do = dnext_h * shown * o * (1 - o)
    dc = dnext_c + dnext_h * o * (1 - shown**2) + do * P[2]
    di = dc * g * i * (1 - i)
    df = dc * prev_c * f * (1 - f)
    dg = dc * i * (1 - g**2)
    da = np.hstack([di, df, do, dg])
    dprev_c = dc * f + di * P[0] + df * P[1]
    dP = np.stack([np.sum(di * prev_c, axis=0), np.sum(df * prev_c, axis=0), np.sum(do * prev_c, axis=0)])
    return da @ Wx.T, da @ Wh.T, dprev_c, x.T @ da, prev_h.T @ da, da.sum(axis=0), dP
