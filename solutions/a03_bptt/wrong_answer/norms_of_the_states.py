"""Takes the norms of the states instead of their gradients.

Caught by: gradient_norms::test_from_the_last_step, gradient_norms::test_from_every_step,
    gradient_norms::test_one_step
Hint: norms_of_the_states
"""


def gradient_norms(dh, cache):
    norms, flowing = np.empty(len(cache)), 0.0
    for t in reversed(range(len(cache))):
        flowing = flowing + dh[:, t]
        norms[t] = np.linalg.norm(cache[t][4])
        flowing = rnn_step_backward(flowing, cache[t])[1]
    return norms
