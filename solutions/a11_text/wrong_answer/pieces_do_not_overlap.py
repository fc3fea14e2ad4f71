"""Cuts words into twos that do not overlap.

Caught by: korean_pieces::test_pairs, korean_pieces::test_single
Hint: pieces_do_not_overlap
"""


def korean_pieces(text):
    return [word[n : n + 2] for word in split_words(text) for n in range(0, len(word), 2)]
