"""Takes every pair of sequences for an encoder and a decoder.

Caught by: sequence_forms::test_sequences_on_both_sides
Hint: forms_all_with_a_decoder
"""


def sequence_forms():
    names = {"one-to-one": ("digit", "flat"), "one-to-many": ("caption", "continue"), "many-to-one": ("review", "price"),
             "encoder-decoder": ("translate", "answer", "grammar", "frames")}
    return {task: form for form, tasks in names.items() for task in tasks}
