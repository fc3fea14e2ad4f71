"""Keeps the cache in a global variable, so only the latest forward pass can be gone back.

Caught by: rnn_backward::test_two_caches
Hint: bptt_reads_the_latest_cache
"""


latest = []


def rnn_forward(x, h0, Wx, Wh, b):
    h = np.zeros((len(x), len(Wh))) if h0 is None else h0
    states = []
    latest.clear()
    for t in range(x.shape[1]):
        h, cache = rnn_step_forward(x[:, t], h, Wx, Wh, b)
        states.append(h)
        latest.append(cache)
    return np.stack(states, axis=1), latest
