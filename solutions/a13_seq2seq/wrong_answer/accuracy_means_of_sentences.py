"""Takes the mean of the sentences' accuracies, in which a word of a short sentence counts more.

Caught by: token_accuracy::test_words_only, token_accuracy::test_every_word_counts_the_same
Hint: accuracy_means_of_sentences
"""


def token_accuracy(probabilities, tags):
    is_word = tags != PADDING
    right = (probabilities.argmax(axis=-1) == tags) & is_word
    return (right.sum(axis=1) / np.maximum(is_word.sum(axis=1), 1)).mean()
