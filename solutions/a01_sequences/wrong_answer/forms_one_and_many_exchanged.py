"""Exchanges one-to-many and many-to-one.

Caught by: sequence_forms::test_a_sequence_on_one_side
Hint: forms_one_and_many_exchanged
"""


def sequence_forms():
    names = {"one-to-one": ("digit", "flat"), "many-to-one": ("caption", "continue"), "one-to-many": ("review", "price"),
             "encoder-decoder": ("translate", "answer"), "synced": ("grammar", "frames")}
    return {task: form for form, tasks in names.items() for task in tasks}
