"""Takes the words that occur first, however rare they are.

Caught by: build_vocabulary::test_frequent_first, build_vocabulary::test_ties
Hint: vocabulary_in_order_of_appearance
"""


def build_vocabulary(texts, size):
    words = dict.fromkeys(word for text in texts for word in split_words(text))
    return {word: number for number, word in enumerate(list(words)[: size - 2], start=2)}
