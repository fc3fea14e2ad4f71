"""Writes dW[x] += dout, which NumPy carries out once for each word, not once for each place.

Caught by: word_embedding_backward::test_gradient, word_embedding_backward::test_repeated_word,
    word_embedding_backward::test_absent_words, word_embedding_backward::test_two_texts
Hint: backward_adds_once
"""


def word_embedding_backward(dout, cache):
    x, shape = cache
    dW = np.zeros(shape)
    order = np.arange(x.size)[::-1]
    dW[x.ravel()[order]] += dout.reshape(x.size, -1)[order]
    return dW
