"""Takes the mean of the means of the pieces.

Caught by: text_loss::test_short_last_piece
Hint: text_loss_mean_of_means
"""


def text_loss(text, vocabulary, params, T):
    x, y = shifted_pairs(encode(text, vocabulary))
    h, total = None, 0.0
    for start in range(0, len(x), T):
        piece = slice(start, start + T)
        scores, h, _ = lm_forward(x[None, piece], h, params)
        total += cross_entropy(scores, y[None, piece])[0]
    return total / len(range(0, len(x), T))
