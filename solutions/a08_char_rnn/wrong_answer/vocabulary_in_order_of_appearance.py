"""Leaves the characters in the order in which they appear.

Caught by: make_vocabulary::test_sorted_once, make_vocabulary::test_all_characters_count
Hint: vocabulary_in_order_of_appearance
"""


def make_vocabulary(text):
    return "".join(dict.fromkeys(text))
