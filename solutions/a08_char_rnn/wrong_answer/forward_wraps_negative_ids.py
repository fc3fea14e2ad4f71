"""Looks at ids that are too large only.

Caught by: lm_forward::test_refuses_unknown_ids
Hint: forward_wraps_negative_ids
"""


def lm_forward(x, h0, params):
    Wx, Wh, b = params["Wx"], params["Wh"], params["b"]
    if x.max() >= len(Wx):
        raise ValueError("no such id")
    h = np.zeros((len(x), len(Wh)), Wx.dtype) if h0 is None else h0
    states = [h]
    for t in range(x.shape[1]):
        h = np.tanh(Wx[x[:, t]] + h @ Wh + b)
        states.append(h)
    states = np.stack(states, axis=1)  # (N, T + 1, H), with the state before the first character
    return states[:, 1:] @ params["Wy"] + params["by"], h, (x, states, params)
