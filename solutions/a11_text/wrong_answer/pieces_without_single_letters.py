"""Loses words of one letter.

Caught by: korean_pieces::test_single
Hint: pieces_without_single_letters
"""


def korean_pieces(text):
    return [word[n : n + 2] for word in split_words(text) for n in range(len(word) - 1)]
