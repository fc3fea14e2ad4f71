"""Takes Adam for every name that it does not know.

Caught by: train::test_refuses_other_optimizers
Hint: train_accepts_any_optimizer
"""


def train(text, vocabulary, params, T, epochs, lr, max_norm=5.0, optimizer="adam"):
    steps = {"adam": adam_step, "adagrad": adagrad_step}
    x, y = shifted_pairs(encode(text, vocabulary))
    state, losses = None, []
    for _ in range(epochs):
        h = None
        for start in range(0, len(x), T):
            piece = slice(start, start + T)
            scores, h, cache = lm_forward(x[None, piece], h, params)
            loss, dscores = cross_entropy(scores, y[None, piece])
            grads, _ = clip_by_global_norm(lm_backward(dscores, cache), max_norm)
            params, state = steps.get(optimizer, adam_step)(params, grads, state, lr=lr)
            losses.append(loss)
    return params, np.array(losses)
