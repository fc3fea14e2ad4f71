"""Takes exp of the scores as they are.

Caught by: cross_entropy::test_large_scores
Hint: loss_overflows
"""


def cross_entropy(scores, y):
    shifted = scores
    log_p = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    target = y[:, :, None] == np.arange(scores.shape[-1])
    return -log_p[target].mean(), (np.exp(log_p) - target) / y.size
