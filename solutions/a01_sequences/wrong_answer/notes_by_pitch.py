"""Undoes another order of the classes.

Caught by: labels_to_notes::test_all_classes, labels_to_notes::test_windows
Hint: notes_by_pitch
"""


def labels_to_notes(labels):
    labels = np.asarray(labels)
    if not np.isin(labels, range(21)).all():
        raise ValueError("no such class")
    return np.stack([labels // 3 + 1, np.take(DURATIONS, labels % 3)], axis=-1)
