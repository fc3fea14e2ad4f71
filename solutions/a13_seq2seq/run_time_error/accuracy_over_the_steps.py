"""Takes the largest probability along time, where the classes are the last axis.

Caught by: token_accuracy::test_words_only, token_accuracy::test_every_word_counts_the_same,
    token_accuracy::test_padding_as_an_answer, token_accuracy::test_no_padding, token_accuracy::test_no_words
"""


def token_accuracy(probabilities, tags):
    is_word = tags != PADDING
    return ((probabilities.argmax(axis=1) == tags) & is_word).sum() / max(is_word.sum(), 1)
