"""Pairs of letters, within words only."""

from itertools import pairwise

from autograder.suite import points, require_equal


def korean(case, lengths):
    """Words of random syllables and of the letters that chats are full of."""
    letters = list("가나다라마바사아자차카타파하힣영화ㅋㅠ7")
    return ["".join(case.rng.choice(letters, length)) for length in lengths]


def expected(given, text):
    """By the definition."""
    found = []
    for word in given.split_words(text):
        found += [first + second for first, second in pairwise(word)] or [word]
    return found


@points(1)
def test_pairs(student, given, case):
    """Every two neighbouring letters of a word make a piece, in order."""
    text = ", ".join(korean(case, [2, 5, 3, 7]))
    require_equal("pieces", student.korean_pieces(text), expected(given, text))


@points(1)
def test_single(student, given, case):
    """A word of one letter is a piece by itself, and no piece goes beyond a word."""
    text = " ".join(korean(case, [1, 2, 1, 1, 3])) + "!!"
    require_equal("pieces", student.korean_pieces(text), expected(given, text))
    require_equal("pieces", student.korean_pieces("..."), expected(given, "..."))
