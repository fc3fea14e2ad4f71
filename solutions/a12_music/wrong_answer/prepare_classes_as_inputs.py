"""Reads classes, as one-hot rows.

Caught by: prepare::test_windows, prepare::test_little_star
Hint: prepare_classes_as_inputs
"""


def prepare(notes, window=8):
    notes = np.asarray(notes)
    X = np.stack([notes[start : start + window] for start in range(len(notes) - window)])
    y = np.eye(PITCHES * len(DURATIONS))[notes_to_labels(notes[window:])]
    return np.eye(21)[notes_to_labels(X)], y
