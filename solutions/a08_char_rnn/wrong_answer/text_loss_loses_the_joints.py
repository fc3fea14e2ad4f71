"""Cuts the text itself, so that the pair across each cut is lost.

Caught by: text_loss::test_state_is_carried, text_loss::test_short_last_piece
Hint: text_loss_loses_the_joints
"""


def text_loss(text, vocabulary, params, T):
    ids = encode(text, vocabulary)
    h, total, count = None, 0.0, 0
    for start in range(0, len(ids), T):
        piece = ids[start : start + T]
        if len(piece) < 2:
            break
        x, y = shifted_pairs(piece)
        scores, h, _ = lm_forward(x[None], h, params)
        total += cross_entropy(scores, y[None])[0] * len(x)
        count += len(x)
    return total / count
