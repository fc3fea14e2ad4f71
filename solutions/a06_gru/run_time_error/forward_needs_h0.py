"""Uses h0 without asking whether there is one.

Caught by: gru_forward::test_no_initial_state, gru_forward::test_calls_are_independent,
    gru_backward::test_no_initial_state
"""


def gru_forward(x, h0, Wx, Wh, b):
    h = h0.copy()
    states, caches = [], []
    for t in range(x.shape[1]):
        h, cache = gru_step_forward(x[:, t], h, Wx, Wh, b)
        states.append(h)
        caches.append(cache)
    return np.stack(states, axis=1), caches
