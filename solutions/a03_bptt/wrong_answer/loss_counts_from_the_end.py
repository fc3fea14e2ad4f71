"""Lets -1 stand for the last class, as NumPy's indices do.

Caught by: softmax_loss::test_refuses_classes_that_do_not_exist
Hint: loss_counts_from_the_end
"""


def softmax_loss(scores, targets):
    O = scores.shape[-1]  # noqa: E741  the letter of the outputs
    if targets.shape != scores.shape[:-1]:
        raise ValueError(f"targets has shape {targets.shape}, but scores has shape {scores.shape}")
    if targets.max() >= O:
        raise ValueError(f"targets are classes from 0 to {O - 1}")
    shifted = scores - scores.max(axis=-1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    target = np.eye(O)[targets]
    return -(target * log_p).sum() / targets.size, (np.exp(log_p) - target) / targets.size
