"""Takes `size` words, so that there are size + 2 ids.

Caught by: build_vocabulary::test_frequent_first, build_vocabulary::test_ties, build_vocabulary::test_size
Hint: vocabulary_does_not_count_the_reserved
"""


def build_vocabulary(texts, size):
    counts = Counter(word for text in texts for word in split_words(text))
    return {word: number for number, (word, _) in enumerate(counts.most_common(size), start=2)}
