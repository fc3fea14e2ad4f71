"""Makes all letters small first.

Caught by: make_vocabulary::test_all_characters_count
Hint: vocabulary_in_small_letters
"""


def make_vocabulary(text):
    return "".join(sorted(set(text.lower())))
