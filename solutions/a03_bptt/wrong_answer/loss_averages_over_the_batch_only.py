"""Divides by the number of sequences where the number of predictions is meant.

Caught by: softmax_loss::test_loss, softmax_loss::test_gradient, softmax_loss::test_large_scores
Hint: loss_averages_over_the_batch_only
"""


def softmax_loss(scores, targets):
    O = scores.shape[-1]  # noqa: E741  the letter of the outputs
    if targets.shape != scores.shape[:-1]:
        raise ValueError(f"targets has shape {targets.shape}, but scores has shape {scores.shape}")
    if targets.min() < 0 or targets.max() >= O:
        raise ValueError(f"targets are classes from 0 to {O - 1}")
    shifted = scores - scores.max(axis=-1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    target = np.eye(O)[targets]
    return -(target * log_p).sum() / len(targets), (np.exp(log_p) - target) / len(targets)
