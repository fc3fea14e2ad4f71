"""Takes the rarest words.

Caught by: build_vocabulary::test_frequent_first, build_vocabulary::test_ties
Hint: vocabulary_rare_first
"""


def build_vocabulary(texts, size):
    counts = Counter(word for text in texts for word in split_words(text))
    ordered = sorted(counts, key=lambda word: counts[word])
    return {word: number for number, word in enumerate(ordered[: size - 2], start=2)}
