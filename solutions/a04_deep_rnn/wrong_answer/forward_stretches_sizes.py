"""Never compares sizes, so a bias or state of size 1 is stretched.

Caught by: rnn_forward::test_refuses_sizes_that_do_not_fit
Hint: forward_stretches_sizes
"""


def rnn_forward(x, h0, Wx, Wh, b):
    h0 = np.zeros((len(x), len(Wh))) if h0 is None else h0
    states = [h0]
    for t in range(x.shape[1]):
        states.append(np.tanh(x[:, t] @ Wx + states[t] @ Wh + b))
    h = np.stack(states, axis=1)
    return h[:, 1:], (x, Wx, Wh, h)
