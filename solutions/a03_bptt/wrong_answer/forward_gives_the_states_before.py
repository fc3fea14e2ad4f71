"""Keeps the state before each step.

Caught by: rnn_forward::test_every_state, rnn_forward::test_no_initial_state, rnn_forward::test_one_step
Hint: forward_gives_the_states_before
"""


def rnn_forward(x, h0, Wx, Wh, b):
    h = np.zeros((len(x), len(Wh))) if h0 is None else h0
    states, caches = [], []
    for t in range(x.shape[1]):
        states.append(h)
        h, cache = rnn_step_forward(x[:, t], h, Wx, Wh, b)
        caches.append(cache)
    return np.stack(states, axis=1), caches
