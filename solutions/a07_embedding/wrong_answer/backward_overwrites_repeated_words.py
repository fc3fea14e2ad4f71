"""Writes dW[x] = dout: of several places of a word only one counts.

Caught by: word_embedding_backward::test_gradient, word_embedding_backward::test_repeated_word,
    word_embedding_backward::test_absent_words, word_embedding_backward::test_two_texts
Hint: backward_overwrites_repeated_words
"""


def word_embedding_backward(dout, cache):
    x, shape = cache
    dW = np.zeros(shape)
    dW[x] = dout
    return dW
