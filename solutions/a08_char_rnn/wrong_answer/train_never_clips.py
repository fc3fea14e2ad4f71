"""Leaves clipping out.

Caught by: train::test_clipping
Hint: train_never_clips
"""


def train(text, vocabulary, params, T, epochs, lr, max_norm=5.0, optimizer="adam"):
    steps = {"adam": adam_step, "adagrad": adagrad_step}
    if optimizer not in steps:
        raise ValueError(f"no optimizer {optimizer!r}: there are {sorted(steps)}")
    x, y = shifted_pairs(encode(text, vocabulary))
    state, losses = None, []
    for _ in range(epochs):
        h = None
        for start in range(0, len(x), T):
            piece = slice(start, start + T)
            scores, h, cache = lm_forward(x[None, piece], h, params)
            loss, dscores = cross_entropy(scores, y[None, piece])
            grads = lm_backward(dscores, cache)
            params, state = steps[optimizer](params, grads, state, lr=lr)
            losses.append(loss)
    return params, np.array(losses)
