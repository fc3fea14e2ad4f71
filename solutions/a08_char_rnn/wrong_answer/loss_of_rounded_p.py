"""Takes the logarithm of p, which may have been rounded to 0, and keeps it finite by adding a little.

Caught by: cross_entropy::test_large_scores
Hint: loss_of_rounded_p
"""


def cross_entropy(scores, y):
    shifted = scores - scores.real.max(axis=-1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    target = y[:, :, None] == np.arange(scores.shape[-1])
    return -np.log(np.exp(log_p[target]) + 1e-12).mean(), (np.exp(log_p) - target) / y.size
