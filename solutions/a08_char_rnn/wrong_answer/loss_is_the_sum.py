"""Adds up and does not divide.

Caught by: cross_entropy::test_loss, cross_entropy::test_large_scores
Hint: loss_is_the_sum
"""


def cross_entropy(scores, y):
    shifted = scores - scores.real.max(axis=-1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    target = y[:, :, None] == np.arange(scores.shape[-1])
    return -log_p[target].sum(), (np.exp(log_p) - target) / y.size
