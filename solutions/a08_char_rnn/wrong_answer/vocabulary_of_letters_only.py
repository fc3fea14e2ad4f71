"""Leaves out spaces, line breaks and punctuation.

Caught by: make_vocabulary::test_all_characters_count
Hint: vocabulary_of_letters_only
"""


def make_vocabulary(text):
    return "".join(sorted({character for character in text if character.isalpha()}))
