"""Takes the norms of dh.

Caught by: gradient_norms::test_from_the_last_step, gradient_norms::test_from_every_step
Hint: norms_of_what_comes_from_outside
"""


def gradient_norms(dh, cache):
    norms, flowing = np.empty(len(cache)), 0.0
    for t in reversed(range(len(cache))):
        flowing = flowing + dh[:, t]
        norms[t] = np.linalg.norm(dh[:, t])
        flowing = rnn_step_backward(flowing, cache[t])[1]
    return norms
