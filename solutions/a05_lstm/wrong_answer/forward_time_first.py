"""Stacks the states in the order time, batch.

Caught by: lstm_forward::test_every_state, lstm_forward::test_no_initial_state,
    lstm_forward::test_calls_are_independent
Hint: forward_time_first
"""


def lstm_forward(x, h0, Wx, Wh, b):
    h = np.zeros((len(x), len(Wh))) if h0 is None else h0
    c = np.zeros_like(h)
    states, caches = [], []
    for t in range(x.shape[1]):
        h, c, cache = lstm_step_forward(x[:, t], h, c, Wx, Wh, b)
        states.append(h)
        caches.append(cache)
    return np.stack(states), caches
