"""Numbers the pitches from 0.

Caught by: labels_to_notes::test_all_classes, labels_to_notes::test_windows
Hint: notes_pitch_from_zero
"""


def labels_to_notes(labels):
    labels = np.asarray(labels)
    if not np.isin(labels, range(21)).all():
        raise ValueError("no such class")
    return np.stack([labels % 7, np.take(DURATIONS, labels // 7)], axis=-1)
