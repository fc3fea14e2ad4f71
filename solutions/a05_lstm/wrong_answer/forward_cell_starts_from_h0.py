"""Takes h0 for the first cell state as well.

Caught by: lstm_forward::test_every_state, lstm_forward::test_one_step, lstm_backward::test_dh0,
    lstm_gradient_norms::test_gradients_from_every_step, lstm_gradient_norms::test_gradient_from_the_last_step,
    lstm_gradient_norms::test_one_step
Hint: forward_cell_starts_from_h0
"""


def lstm_forward(x, h0, Wx, Wh, b):
    h = np.zeros((len(x), len(Wh))) if h0 is None else h0
    c = h
    states, caches = [], []
    for t in range(x.shape[1]):
        h, c, cache = lstm_step_forward(x[:, t], h, c, Wx, Wh, b)
        states.append(h)
        caches.append(cache)
    return np.stack(states, axis=1), caches
