"""Reads the ids from a global variable instead of the cache.

Caught by: word_embedding_backward::test_two_texts
Hint: backward_reads_the_last_text
"""


_LAST = []


def word_embedding_forward(x, W):
    _require_ids(x, len(W))
    _LAST[:] = [x]
    return W[x], (x, W.shape)


def word_embedding_backward(dout, cache):
    dW = np.zeros(cache[1])
    np.add.at(dW, _LAST[0], dout)
    return dW
