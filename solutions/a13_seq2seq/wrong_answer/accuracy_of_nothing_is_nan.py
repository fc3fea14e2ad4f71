"""Divides zero by zero.

Caught by: token_accuracy::test_no_words
Hint: accuracy_of_nothing_is_nan
"""


def token_accuracy(probabilities, tags):
    is_word = tags != PADDING
    with np.errstate(invalid="ignore"):
        return (probabilities.argmax(axis=-1) == tags)[is_word].sum() / is_word.sum()
