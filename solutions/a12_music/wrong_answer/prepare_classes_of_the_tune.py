"""Makes a place for the classes up to the largest one that occurs.

Caught by: prepare::test_targets, prepare::test_little_star
Hint: prepare_classes_of_the_tune
"""


def prepare(notes, window=8):
    notes = np.asarray(notes)
    X = np.stack([notes[start : start + window] for start in range(len(notes) - window)])
    y = np.eye(notes_to_labels(notes).max() + 1)[notes_to_labels(notes[window:])]
    return X.astype(float), y
