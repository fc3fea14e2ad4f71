"""Lets every character be its own target.

Caught by: train::test_whole_text, train::test_pieces, train::test_adagrad, train::test_clipping, train::test_hello
Hint: train_on_itself
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
            loss, dscores = cross_entropy(scores, x[None, piece])
            grads, _ = clip_by_global_norm(lm_backward(dscores, cache), max_norm)
            params, state = steps[optimizer](params, grads, state, lr=lr)
            losses.append(loss)
    return params, np.array(losses)
