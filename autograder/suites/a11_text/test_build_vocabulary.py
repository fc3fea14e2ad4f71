"""Which words get an id, and which id they get. Expected values follow from the words that split_words finds."""

from collections import Counter

from autograder.suite import points, reject, require_equal


def expected(given, texts, size):
    """By the definition."""
    counts = Counter(word for text in texts for word in given.split_words(text))
    ordered = sorted(counts, key=lambda word: -counts[word])
    return {word: number + 2 for number, word in enumerate(ordered[: size - 2])}


def texts_of(case, counts):
    """Texts in which the word number i occurs counts[i] times; later words are more often alone in a text."""
    words = [f"{letter}{case.integers(10, 99)}" for letter in "qwertyuiopas"[: len(counts)]]
    everything = [word for word, count in zip(words, counts, strict=True) for _ in range(count)]
    mixed = case.rng.permutation(everything)
    cuts = sorted(case.rng.choice(range(1, len(mixed)), 3, replace=False))
    return [" ".join(mixed[start:stop]) for start, stop in zip([0, *cuts], [*cuts, len(mixed)], strict=True)]


@points(1.5)
def test_frequent_first(student, given, case):
    """The most frequent words are in it, the most frequent one first."""
    texts = texts_of(case, [2, 9, 4, 12, 3, 1, 6])
    require_equal("vocabulary", student.build_vocabulary(texts, 7), expected(given, texts, 7))


@points(1)
def test_reserved(student, given, case):
    """No word gets the id of padding or of unknown words, and no id is left out."""
    texts = texts_of(case, [5, 3, 8])
    vocabulary = student.build_vocabulary(texts, 50)
    if not isinstance(vocabulary, dict):
        require_equal("vocabulary", vocabulary, {})
    numbers = sorted(vocabulary.values())
    for number in numbers:
        if number in {0, 1}:
            reject("reserved_id", number, id=number)
    require_equal("ids", numbers, list(range(2, 2 + len(expected(given, texts, 50)))))


@points(1)
def test_ties(student, given, draw_texts):
    """Of equally frequent words the one that occurs first comes first."""
    texts = [*draw_texts(3), "zebra yak zebra yak xylophone", "apple mango apple mango"]
    require_equal("vocabulary", student.build_vocabulary(texts, 9), expected(given, texts, 9))


@points(0.5)
def test_size(student, given, case):
    """`size` counts all ids, the reserved ones too."""
    texts = texts_of(case, [7, 4, 2, 11, 5])
    for size in (3, 5):
        vocabulary = student.build_vocabulary(texts, size)
        require_equal("number of words", len(vocabulary), len(expected(given, texts, size)))
