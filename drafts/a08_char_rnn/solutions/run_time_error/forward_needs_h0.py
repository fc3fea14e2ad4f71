"""Uses h0 without asking whether there is one.

Caught by: perplexity::test_any_loss
"""


def lm_forward(x, h0, params):
    _require_ids(x, len(params["Wx"]))
    h = h0.copy()
    states = [h]
    for t in range(x.shape[1]):
        h = np.tanh(params["Wx"][x[:, t]] + h @ params["Wh"] + params["b"])
        states.append(h)
    states = np.stack(states, axis=1)
    return states[:, 1:] @ params["Wy"] + params["by"], h, (x, states, params)
