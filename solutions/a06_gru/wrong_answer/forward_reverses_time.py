"""Reads the sequence from its end.

Caught by: gru_forward::test_every_state, gru_forward::test_no_initial_state,
    gru_forward::test_calls_are_independent, gru_backward::test_dx, gru_backward::test_last_step_only
Hint: forward_reverses_time
"""


def gru_forward(x, h0, Wx, Wh, b):
    h = np.zeros((len(x), len(Wh))) if h0 is None else h0
    states, caches = [], []
    for t in range(x.shape[1]):
        h, cache = gru_step_forward(x[:, -1 - t], h, Wx, Wh, b)
        states.append(h)
        caches.append(cache)
    return np.stack(states, axis=1), caches
