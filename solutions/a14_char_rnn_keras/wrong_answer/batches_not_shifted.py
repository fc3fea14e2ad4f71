"""The targets are the characters that are read.

Caught by: continuing_batches::test_goes_on, continuing_batches::test_rest, continuing_batches::test_one_batch
Hint: batches_not_shifted
"""


def continuing_batches(ids, batch_size, steps):
    ids = np.asarray(ids)
    batches = (len(ids) - 1) // (batch_size * steps)
    if batches < 1:
        raise ValueError("too few")
    used = batches * batch_size * steps
    x = ids[:used].reshape(batch_size, batches, steps).swapaxes(0, 1).reshape(-1, steps)
    return x, x
