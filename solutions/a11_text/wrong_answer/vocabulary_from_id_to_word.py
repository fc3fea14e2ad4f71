"""Maps ids to words, the wrong way round.

Caught by: build_vocabulary::test_frequent_first, build_vocabulary::test_reserved, build_vocabulary::test_ties,
    prepare_news::test_title_and_text, build_news_model::test_learns, build_news_model::test_learns_well
Hint: vocabulary_from_id_to_word
"""


def build_vocabulary(texts, size):
    counts = Counter(word for text in texts for word in split_words(text))
    return {number: word for number, (word, _) in enumerate(counts.most_common(size - 2), start=2)}
