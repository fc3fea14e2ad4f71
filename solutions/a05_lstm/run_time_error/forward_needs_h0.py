"""Uses h0 without asking whether there is one.

Caught by: lstm_forward::test_no_initial_state, lstm_forward::test_calls_are_independent,
    lstm_backward::test_no_initial_state, lstm_bidirectional::test_forward_half,
    lstm_bidirectional::test_backward_half, lstm_bidirectional::test_one_step
"""


def lstm_forward(x, h0, Wx, Wh, b):
    h, c = h0.copy(), np.zeros_like(h0)
    states, caches = [], []
    for t in range(x.shape[1]):
        h, c, cache = lstm_step_forward(x[:, t], h, c, Wx, Wh, b)
        states.append(h)
        caches.append(cache)
    return np.stack(states, axis=1), caches
