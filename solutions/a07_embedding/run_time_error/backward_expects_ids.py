"""Expects the cache to be the ids alone.

Caught by: word_embedding_backward::test_gradient, word_embedding_backward::test_repeated_word,
    word_embedding_backward::test_absent_words, word_embedding_backward::test_two_texts, masked_embedding_backward::test_gradient,
    masked_embedding_backward::test_nothing_but_padding, masked_embedding_backward::test_another_padding_id
"""


def word_embedding_backward(dout, cache):
    dW = np.zeros((cache.max() + 1, dout.shape[-1]))
    np.add.at(dW, cache, dout)
    return dW
