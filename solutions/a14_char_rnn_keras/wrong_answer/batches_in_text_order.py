"""Pieces in the order of the text: row i goes on with row i - 1, not with the batch before.

Caught by: continuing_batches::test_goes_on, continuing_batches::test_rest
Hint: batches_in_text_order
"""


def continuing_batches(ids, batch_size, steps):
    ids = np.asarray(ids)
    batches = (len(ids) - 1) // (batch_size * steps)
    if batches < 1:
        raise ValueError("too few")
    used = batches * batch_size * steps
    return ids[:used].reshape(-1, steps), ids[1 : used + 1].reshape(-1, steps)
