"""Counts in how many texts a word occurs, not how often.

Caught by: build_vocabulary::test_frequent_first, build_vocabulary::test_ties
Hint: vocabulary_counts_texts
"""


def build_vocabulary(texts, size):
    counts = Counter(word for text in texts for word in dict.fromkeys(split_words(text)))
    return {word: number for number, (word, _) in enumerate(counts.most_common(size - 2), start=2)}
