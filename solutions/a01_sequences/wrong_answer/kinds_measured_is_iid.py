"""Takes whatever is measured for independent.

Caught by: data_kinds::test_measurements
Hint: kinds_measured_is_iid
"""


def data_kinds():
    names = ("coin", "dice", "temperature", "dna", "digits", "survey")
    return dict.fromkeys(names, "iid") | {"melody": "sequential", "sentence": "sequential"}
