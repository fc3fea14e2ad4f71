"""Leaves out what comes from outside at the step itself.

Caught by: gradient_norms::test_from_the_last_step, gradient_norms::test_from_every_step,
    gradient_norms::test_one_step
Hint: norms_without_the_outside
"""


def gradient_norms(dh, cache):
    norms, flowing = np.empty(len(cache)), 0.0
    for t in reversed(range(len(cache))):
        norms[t] = np.linalg.norm(flowing)
        flowing = flowing + dh[:, t]
        flowing = rnn_step_backward(flowing, cache[t])[1]
    return norms
