"""Starts from ones where h0 is None.

Caught by: rnn_forward::test_no_initial_state
Hint: forward_starts_from_ones
"""


def rnn_forward(x, h0, Wx, Wh, b):
    h = np.ones((len(x), len(Wh))) if h0 is None else h0
    states, caches = [], []
    for t in range(x.shape[1]):
        h, cache = rnn_step_forward(x[:, t], h, Wx, Wh, b)
        states.append(h)
        caches.append(cache)
    return np.stack(states, axis=1), caches
