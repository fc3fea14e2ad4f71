"""Takes whatever is written down in a list for sequential.

Caught by: data_kinds::test_measurements
Hint: kinds_a_list_is_a_sequence
"""


def data_kinds():
    names = ("melody", "sentence", "temperature", "dna", "digits", "survey")
    return dict.fromkeys(names, "sequential") | {"coin": "iid", "dice": "iid"}
