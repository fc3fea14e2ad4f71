"""Gives the class as a number, not as a one-hot row.

Caught by: prepare::test_targets, prepare::test_little_star
Hint: prepare_labels_instead
"""


def prepare(notes, window=8):
    notes = np.asarray(notes)
    X = np.stack([notes[start : start + window] for start in range(len(notes) - window)])
    y = notes_to_labels(notes[window:])
    return X.astype(float), y
