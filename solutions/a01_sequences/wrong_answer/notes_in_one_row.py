"""Loses the axes of the labels.

Caught by: labels_to_notes::test_windows
Hint: notes_in_one_row
"""


def labels_to_notes(labels):
    labels = np.ravel(labels)
    if not np.isin(labels, range(21)).all():
        raise ValueError("no such class")
    return np.stack([labels % 7 + 1, np.take(DURATIONS, labels // 7)], axis=-1)
