"""Starts from ones: words that do not occur get a gradient.

Caught by: word_embedding_backward::test_gradient, word_embedding_backward::test_repeated_word,
    word_embedding_backward::test_absent_words, word_embedding_backward::test_two_texts
Hint: backward_fills_absent_words
"""


def word_embedding_backward(dout, cache):
    x, shape = cache
    dW = np.ones(shape)
    np.add.at(dW, x, dout)
    return dW
