"""Sorts the text and leaves repeated characters in it.

Caught by: make_vocabulary::test_sorted_once
Hint: vocabulary_repeats
"""


def make_vocabulary(text):
    return "".join(sorted(text))
