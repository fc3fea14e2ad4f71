"""Gives every step a cell state of zeros.

Caught by: lstm_forward::test_every_state, lstm_forward::test_no_initial_state,
    lstm_forward::test_calls_are_independent, lstm_backward::test_dx, lstm_backward::test_dh0,
    lstm_backward::test_weights, lstm_backward::test_last_step_only, lstm_backward::test_no_initial_state,
    lstm_gradient_norms::test_gradients_from_every_step, lstm_gradient_norms::test_gradient_from_the_last_step
Hint: forward_never_passes_c_on
"""


def lstm_forward(x, h0, Wx, Wh, b):
    h = np.zeros((len(x), len(Wh))) if h0 is None else h0
    c = np.zeros_like(h)
    states, caches = [], []
    for t in range(x.shape[1]):
        h, _, cache = lstm_step_forward(x[:, t], h, c, Wx, Wh, b)
        states.append(h)
        caches.append(cache)
    return np.stack(states, axis=1), caches
