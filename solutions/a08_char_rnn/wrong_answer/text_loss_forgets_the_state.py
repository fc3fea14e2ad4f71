"""Starts every piece from zeros.

Caught by: text_loss::test_state_is_carried, text_loss::test_short_last_piece
Hint: text_loss_forgets_the_state
"""


def text_loss(text, vocabulary, params, T):
    x, y = shifted_pairs(encode(text, vocabulary))
    h, total = None, 0.0
    for start in range(0, len(x), T):
        piece = slice(start, start + T)
        scores, _, _ = lm_forward(x[None, piece], None, params)
        total += cross_entropy(scores, y[None, piece])[0] * scores.shape[1]
    return total / len(x)
