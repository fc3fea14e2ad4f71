"""Counts padding as a class like any other, so that guessing padding well looks good.

Caught by: token_accuracy::test_words_only, token_accuracy::test_every_word_counts_the_same,
    token_accuracy::test_padding_as_an_answer
Hint: accuracy_counts_padding
"""


def token_accuracy(probabilities, tags):
    if not (tags != PADDING).any():
        return 0.0
    return (probabilities.argmax(axis=-1) == tags).mean()
