"""Gives the gradient as (D, V).

Caught by: word_embedding_backward::test_gradient, word_embedding_backward::test_repeated_word,
    word_embedding_backward::test_absent_words, word_embedding_backward::test_two_texts
Hint: backward_transposes
"""


def word_embedding_backward(dout, cache):
    x, shape = cache
    dW = np.zeros(shape)
    np.add.at(dW, x, dout)
    return dW.T
