"""Returns the state that it started from.

Caught by: lm_forward::test_last_state, lm_forward::test_goes_on
Hint: forward_returns_the_first_state
"""


def lm_forward(x, h0, params):
    Wx, Wh, b = params["Wx"], params["Wh"], params["b"]
    _require_ids(x, len(Wx))
    h = np.zeros((len(x), len(Wh)), Wx.dtype) if h0 is None else h0
    states = [h]
    for t in range(x.shape[1]):
        h = np.tanh(Wx[x[:, t]] + h @ Wh + b)
        states.append(h)
    states = np.stack(states, axis=1)  # (N, T + 1, H), with the state before the first character
    return states[:, 1:] @ params["Wy"] + params["by"], states[:, 0], (x, states, params)
