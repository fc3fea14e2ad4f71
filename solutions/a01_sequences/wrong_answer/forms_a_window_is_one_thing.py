"""Takes a sequence that is handed over at once for a single input.

Caught by: sequence_forms::test_a_sequence_on_one_side
Hint: forms_a_window_is_one_thing
"""


def sequence_forms():
    names = {"one-to-one": ("digit", "flat", "review", "price"), "one-to-many": ("caption", "continue"),
             "encoder-decoder": ("translate", "answer"), "synced": ("grammar", "frames")}
    return {task: form for form, tasks in names.items() for task in tasks}
