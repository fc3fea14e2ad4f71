"""Writes dW[x] = dout, or dW[x] += dout, which NumPy carries out once for each word: only one place counts.

Caught by: word_embedding_backward::test_gradient, word_embedding_backward::test_repeated_word,
    word_embedding_backward::test_absent_words, word_embedding_backward::test_two_texts
Hint: backward_overwrites_repeated_words
"""


def word_embedding_backward(dout, cache):
    x, shape = cache
    dW = np.zeros(shape)
    dW[x] = dout
    return dW
