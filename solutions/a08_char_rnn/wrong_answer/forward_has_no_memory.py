"""Leaves the previous state out.

Caught by: lm_forward::test_scores, lm_forward::test_last_state, lm_forward::test_no_initial_state,
    lm_forward::test_goes_on, lm_forward::test_single_precision, lm_backward::test_recurrent_weights,
    lm_backward::test_characters, lm_backward::test_last_step_only, lm_backward::test_no_initial_state,
    lm_backward::test_two_texts
Hint: forward_has_no_memory
"""


def lm_forward(x, h0, params):
    Wx, Wh, b = params["Wx"], params["Wh"], params["b"]
    _require_ids(x, len(Wx))
    h = np.zeros((len(x), len(Wh)), Wx.dtype) if h0 is None else h0
    states = [h]
    for t in range(x.shape[1]):
        h = np.tanh(Wx[x[:, t]] + b)
        states.append(h)
    states = np.stack(states, axis=1)  # (N, T + 1, H), with the state before the first character
    return states[:, 1:] @ params["Wy"] + params["by"], h, (x, states, params)
