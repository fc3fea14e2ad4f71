"""Starts from ones where there is no h0.

Caught by: lstm_forward::test_no_initial_state, lstm_forward::test_calls_are_independent
Hint: forward_starts_from_ones
"""


def lstm_forward(x, h0, Wx, Wh, b):
    h = np.ones((len(x), len(Wh))) if h0 is None else h0
    c = np.zeros_like(h)
    states, caches = [], []
    for t in range(x.shape[1]):
        h, c, cache = lstm_step_forward(x[:, t], h, c, Wx, Wh, b)
        states.append(h)
        caches.append(cache)
    return np.stack(states, axis=1), caches
