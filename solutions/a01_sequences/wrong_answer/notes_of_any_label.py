"""Gives some note for every number.

Caught by: labels_to_notes::test_refuses_other_labels
Hint: notes_of_any_label
"""


def labels_to_notes(labels):
    labels = np.asarray(labels)
    return np.stack([labels % 7 + 1, np.take(DURATIONS, labels // 7, mode="wrap")], axis=-1)
