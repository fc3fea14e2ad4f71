"""Takes the words together first, so that pieces go from one word into the next.

Caught by: korean_pieces::test_pairs, korean_pieces::test_single
Hint: pieces_across_words
"""


def korean_pieces(text):
    letters = "".join(split_words(text))
    return [letters[n : n + 2] for n in range(len(letters) - 1)]
