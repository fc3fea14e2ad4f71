"""Takes every pair of sequences for one in step.

Caught by: sequence_forms::test_sequences_on_both_sides
Hint: forms_all_in_step
"""


def sequence_forms():
    names = {"one-to-one": ("digit", "flat"), "one-to-many": ("caption", "continue"), "many-to-one": ("review", "price"),
             "synced": ("translate", "answer", "grammar", "frames")}
    return {task: form for form, tasks in names.items() for task in tasks}
