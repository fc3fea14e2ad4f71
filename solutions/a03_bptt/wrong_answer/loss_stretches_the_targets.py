"""Never compares the shapes.

Caught by: softmax_loss::test_refuses_targets_of_another_shape
Hint: loss_stretches_the_targets
"""


def softmax_loss(scores, targets):
    O = scores.shape[-1]  # noqa: E741  the letter of the outputs
    targets = np.broadcast_to(targets.reshape(targets.shape[: scores.ndim - 1] + (-1,))[..., 0], scores.shape[:-1])
    if targets.min() < 0 or targets.max() >= O:
        raise ValueError(f"targets are classes from 0 to {O - 1}")
    shifted = scores - scores.max(axis=-1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    target = np.eye(O)[targets]
    return -(target * log_p).sum() / targets.size, (np.exp(log_p) - target) / targets.size
