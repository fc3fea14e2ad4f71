"""Counts batches as if the last character needed no target; fails where the text fits exactly.

Caught by: continuing_batches::test_rest, continuing_batches::test_refuses
Hint: batches_need_no_last_target
"""


def continuing_batches(ids, batch_size, steps):
    ids = np.asarray(ids)
    batches = len(ids) // (batch_size * steps)
    if batches < 1:
        raise ValueError("too few")
    used = batches * batch_size * steps
    x, y = ids[:used], np.append(ids, ids[:1])[1 : used + 1]
    x = x.reshape(batch_size, batches, steps).swapaxes(0, 1).reshape(-1, steps)
    y = y.reshape(batch_size, batches, steps).swapaxes(0, 1).reshape(-1, steps)
    return x, y
