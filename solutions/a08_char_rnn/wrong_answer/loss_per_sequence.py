"""Divides by the number of sequences only.

Caught by: cross_entropy::test_loss, cross_entropy::test_large_scores
Hint: loss_per_sequence
"""


def cross_entropy(scores, y):
    shifted = scores - scores.real.max(axis=-1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    target = y[:, :, None] == np.arange(scores.shape[-1])
    return -log_p[target].sum() / len(y), (np.exp(log_p) - target) / y.size
