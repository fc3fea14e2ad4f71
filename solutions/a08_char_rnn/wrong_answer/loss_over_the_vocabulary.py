"""Divides by the number of scores.

Caught by: cross_entropy::test_loss, cross_entropy::test_large_scores, cross_entropy::test_one_character
Hint: loss_over_the_vocabulary
"""


def cross_entropy(scores, y):
    shifted = scores - scores.real.max(axis=-1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    target = y[:, :, None] == np.arange(scores.shape[-1])
    return -(log_p * target).mean(), (np.exp(log_p) - target) / y.size
