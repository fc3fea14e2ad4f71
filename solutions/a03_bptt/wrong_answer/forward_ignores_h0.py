"""Always starts from zeros.

Caught by: rnn_forward::test_every_state, rnn_forward::test_one_step
Hint: forward_ignores_h0
"""


def rnn_forward(x, h0, Wx, Wh, b):
    h = np.zeros((len(x), len(Wh)))
    states, caches = [], []
    for t in range(x.shape[1]):
        h, cache = rnn_step_forward(x[:, t], h, Wx, Wh, b)
        states.append(h)
        caches.append(cache)
    return np.stack(states, axis=1), caches
