"""Calls every source sequential.

Caught by: data_kinds::test_games_and_words, data_kinds::test_measurements
Hint: kinds_everything_is_sequential
"""


def data_kinds():
    names = ("coin", "melody", "sentence", "dice", "temperature", "digits", "dna", "survey")
    return dict.fromkeys(names, "sequential")
