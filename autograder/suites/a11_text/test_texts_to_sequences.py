"""Words become ids. The vocabularies here have ids in no order, so nobody can do without looking them up."""

from autograder.suite import points, require_equal


def vocabulary_of(case, words):
    """Random ids from 2 on."""
    numbers = 2 + case.rng.permutation(len(words) + 5)
    return {word: int(number) for word, number in zip(words, numbers, strict=False)}


@points(1)
def test_known(student, given, draw_texts, case):
    """Every word of the vocabulary becomes its id, also where it is written with a capital letter."""
    texts = draw_texts(4)
    vocabulary = vocabulary_of(case, sorted({word for text in texts for word in given.split_words(text)}))
    expected = [[vocabulary[word] for word in given.split_words(text)] for text in texts]
    require_equal("sequences", student.texts_to_sequences(texts, vocabulary), expected)


@points(1)
def test_unknown(student, given, draw_texts, case):
    """Words that the vocabulary does not have become 1, and keep their place."""
    texts = [*draw_texts(3), "", "qwerty"]
    words = sorted({word for text in texts for word in given.split_words(text)})
    vocabulary = vocabulary_of(case, [word for word in words[::2] if word != "qwerty"])
    expected = [[vocabulary.get(word, 1) for word in given.split_words(text)] for text in texts]
    require_equal("sequences", student.texts_to_sequences(texts, vocabulary), expected)
