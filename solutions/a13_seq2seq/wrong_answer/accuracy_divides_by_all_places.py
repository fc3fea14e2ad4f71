"""Leaves padding out above the line and counts it below.

Caught by: token_accuracy::test_words_only, token_accuracy::test_every_word_counts_the_same,
    token_accuracy::test_padding_as_an_answer
Hint: accuracy_divides_by_all_places
"""


def token_accuracy(probabilities, tags):
    return ((probabilities.argmax(axis=-1) == tags) & (tags != PADDING)).mean()
