"""What any pipeline must hold to, however it is made: nothing of the test articles reaches the training."""

import re

import numpy as np

from autograder.suite import points, reject, require_equal


def draw_articles(case, count, words, longest=12):
    """Articles (title, text) of these words; some titles are missing, and the first text is the longest."""

    def some(n):
        return " ".join(case.rng.choice(words, n))

    return [(some(3) if n % 4 else "", some(int(case.integers(5, 12)) if n else longest)) for n in range(count)]


SEEN = [f"seen{letter}" for letter in "abcdefghijklmnop"]
NEW, OTHER = ([f"{kind}{letter}" for letter in "qrstuv"] for kind in ("new", "other"))


def prepared(student, train, test):
    """The two arrays and the number of ids, in the form the contract asks for."""
    x_train, x_test, words = student.prepare_news(train, test)
    for name, x, count in (("x_train", x_train, len(train)), ("x_test", x_test, len(test))):
        if x.ndim != 2 or len(x) != count or x.shape[1] != x_train.shape[1] or x.dtype.kind not in "iu":
            reject("prepared_form", name=name, shape=str(x.shape), type=str(x.dtype))
        if x.size and not (x.min() >= 0 and x.max() < words):
            reject("prepared_ids", name=name, low=int(x.min()), high=int(x.max()), words=words)
    return x_train, x_test, words


def require_same(code, first, second):
    """Two arrays are equal, shapes too."""
    if first.shape != second.shape or (first != second).any():
        reject(code)


@points(1)
def test_form(student, case):
    """Two arrays of ids of the same width, and a number that is larger than all of them."""
    prepared(student, draw_articles(case, 12, SEEN), draw_articles(case, 5, SEEN + NEW))


@points(2)
def test_no_leakage(student, case):
    """Other test articles change nothing for the training articles."""
    train = draw_articles(case, 12, SEEN)
    x, _, words = prepared(student, train, draw_articles(case, 6, SEEN))
    other, _, other_words = prepared(student, train, draw_articles(case, 30, NEW * 3 + SEEN[:2], longest=30))
    require_same("test_articles_leak", x, other)
    require_equal("words", words, other_words)


@points(1)
def test_each_for_itself(student, case):
    """An article is prepared in the same way whatever other articles stand in the test."""
    train, test = draw_articles(case, 12, SEEN), draw_articles(case, 9, SEEN + NEW, longest=30)
    _, alone, _ = prepared(student, train, test[4:6])
    _, among, _ = prepared(student, train, test)
    require_same("test_articles_mix", alone, among[4:6])


@points(1)
def test_unknown_words(student, case):
    """All words that no training article has are treated alike."""
    train, test = draw_articles(case, 12, SEEN), draw_articles(case, 8, SEEN + NEW)
    swapped = [
        tuple(re.sub(r"new\w", lambda _: str(case.rng.choice(NEW + OTHER)), part) for part in article)
        for article in test
    ]
    _, x, _ = prepared(student, train, test)
    _, other, _ = prepared(student, train, swapped)
    require_same("unknown_words_differ", x, other)


@points(1)
def test_title_and_text(student, case):
    """Both the title and the text are read, and the words of one are not all the same."""
    train = [(" ".join(case.rng.permutation(SEEN[:4])), " ".join(case.rng.permutation(SEEN))) for _ in range(8)]
    test = [
        ("seena seenb", "seenc seend seene"),
        ("seenb seenf", "seenc seend seene"),
        ("seena seenb", "seenc seend seeng"),
    ]
    _, x, _ = prepared(student, train, test)
    if not np.any(x[0] != x[1]):
        reject("title_not_read")
    if not np.any(x[0] != x[2]):
        reject("text_not_read")
