"""Numbers the words in the order of the alphabet.

Caught by: build_vocabulary::test_frequent_first, build_vocabulary::test_ties
Hint: vocabulary_in_order_of_the_alphabet
"""


def build_vocabulary(texts, size):
    counts = Counter(word for text in texts for word in split_words(text))
    words = sorted(word for word, _ in counts.most_common(size - 2))
    return {word: number for number, word in enumerate(words, start=2)}
