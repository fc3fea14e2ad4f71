"""Predicts the last note of the window itself.

Caught by: prepare::test_targets
Hint: prepare_target_inside
"""


def prepare(notes, window=8):
    notes = np.asarray(notes)
    X = np.stack([notes[start : start + window] for start in range(len(notes) - window)])
    y = np.eye(PITCHES * len(DURATIONS))[notes_to_labels(notes[window - 1 : -1])]
    return X.astype(float), y
