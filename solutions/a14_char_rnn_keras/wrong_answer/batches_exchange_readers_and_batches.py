"""Cuts the text into as many parts as there are batches, not readers.

Caught by: continuing_batches::test_goes_on, continuing_batches::test_rest
Hint: batches_exchange_readers_and_batches
"""


def continuing_batches(ids, batch_size, steps):
    ids = np.asarray(ids)
    batches = (len(ids) - 1) // (batch_size * steps)
    if batches < 1:
        raise ValueError("too few")
    used = batches * batch_size * steps
    x = ids[:used].reshape(batches, batch_size, steps).swapaxes(0, 1).reshape(-1, steps)
    y = ids[1 : used + 1].reshape(batches, batch_size, steps).swapaxes(0, 1).reshape(-1, steps)
    return x, y
