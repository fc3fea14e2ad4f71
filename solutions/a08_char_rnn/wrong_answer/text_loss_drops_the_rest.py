"""Leaves out a last piece that is shorter.

Caught by: text_loss::test_state_is_carried, text_loss::test_short_last_piece
Hint: text_loss_drops_the_rest
"""


def text_loss(text, vocabulary, params, T):
    x, y = shifted_pairs(encode(text, vocabulary))
    h, total = None, 0.0
    for start in range(0, len(x) - T + 1, T):
        piece = slice(start, start + T)
        scores, h, _ = lm_forward(x[None, piece], h, params)
        total += cross_entropy(scores, y[None, piece])[0] * scores.shape[1]
    return total / (len(x) // T * T or 1)
