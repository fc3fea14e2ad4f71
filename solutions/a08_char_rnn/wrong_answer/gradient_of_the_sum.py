"""Divides the loss and not its gradient.

Caught by: cross_entropy::test_gradient, cross_entropy::test_large_scores
Hint: gradient_of_the_sum
"""


def cross_entropy(scores, y):
    shifted = scores - scores.real.max(axis=-1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    target = y[:, :, None] == np.arange(scores.shape[-1])
    return -log_p[target].mean(), (np.exp(log_p) - target)
