"""The gambler's mistake: after five heads, tails is thought to be due.

Caught by: data_kinds::test_games_and_words
Hint: kinds_chance_has_a_memory
"""


def data_kinds():
    names = ("coin", "melody", "sentence", "dice", "temperature", "dna")
    return dict.fromkeys(names, "sequential") | {"digits": "iid", "survey": "iid"}
