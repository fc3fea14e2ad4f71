"""Starts every piece from zeros.

Caught by: train::test_pieces, train::test_adagrad, train::test_clipping
Hint: train_forgets_the_state
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
            scores, _, cache = lm_forward(x[None, piece], None, params)
            loss, dscores = cross_entropy(scores, y[None, piece])
            grads, _ = clip_by_global_norm(lm_backward(dscores, cache), max_norm)
            params, state = steps[optimizer](params, grads, state, lr=lr)
            losses.append(loss)
    return params, np.array(losses)
