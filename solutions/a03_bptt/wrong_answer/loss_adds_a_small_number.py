"""Adds 1e-12 inside of the logarithm, so that it is never that of 0.

Caught by: softmax_loss::test_large_scores
Hint: loss_adds_a_small_number
"""


def softmax_loss(scores, targets):
    O = scores.shape[-1]  # noqa: E741  the letter of the outputs
    if targets.shape != scores.shape[:-1]:
        raise ValueError(f"targets has shape {targets.shape}, but scores has shape {scores.shape}")
    if targets.min() < 0 or targets.max() >= O:
        raise ValueError(f"targets are classes from 0 to {O - 1}")
    shifted = scores - scores.max(axis=-1, keepdims=True)
    p = np.exp(shifted) / np.exp(shifted).sum(axis=-1, keepdims=True)
    target = np.eye(O)[targets]
    return -np.log((target * p).sum(axis=-1) + 1e-12).sum() / targets.size, (p - target) / targets.size
