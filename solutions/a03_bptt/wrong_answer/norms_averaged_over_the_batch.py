"""Takes a norm for each sequence and averages them.

Caught by: gradient_norms::test_from_the_last_step, gradient_norms::test_from_every_step,
    gradient_norms::test_one_step
Hint: norms_averaged_over_the_batch
"""


def gradient_norms(dh, cache):
    norms, flowing = np.empty(len(cache)), 0.0
    for t in reversed(range(len(cache))):
        flowing = flowing + dh[:, t]
        norms[t] = np.linalg.norm(flowing, axis=1).mean()
        flowing = rnn_step_backward(flowing, cache[t])[1]
    return norms
