"""Hands whatever stands behind the letter to int(), which knows signs.

Caught by: abc2timeseries::test_refuses_other_words
Hint: tune_minus_sign_is_a_duration
"""


def _note(word):
    return PITCHES.index(word[0]) + 1, int(word[1:])
