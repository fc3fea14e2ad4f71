"""Readers start evenly spaced over the whole text, the rest left over between them.

Caught by: continuing_batches::test_rest
Hint: batches_of_unequal_parts
"""


def continuing_batches(ids, batch_size, steps):
    ids = np.asarray(ids)
    part = (len(ids) - 1) // batch_size
    batches = part // steps
    if batches < 1:
        raise ValueError("too few")
    x = [ids[i * part + k * steps :][:steps] for k in range(batches) for i in range(batch_size)]
    y = [ids[i * part + k * steps + 1 :][:steps] for k in range(batches) for i in range(batch_size)]
    return np.array(x), np.array(y)
