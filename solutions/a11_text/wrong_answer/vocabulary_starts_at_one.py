"""Leaves room for padding, and none for unknown words.

Caught by: build_vocabulary::test_frequent_first, build_vocabulary::test_reserved, build_vocabulary::test_ties
Hint: vocabulary_starts_at_one
"""


def build_vocabulary(texts, size):
    counts = Counter(word for text in texts for word in split_words(text))
    return {word: number for number, (word, _) in enumerate(counts.most_common(size - 2), start=1)}
