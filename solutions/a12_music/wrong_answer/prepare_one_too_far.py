"""Takes the note after the next one, so that there is one pair less.

Caught by: prepare::test_windows, prepare::test_targets, prepare::test_little_star
Hint: prepare_one_too_far
"""


def prepare(notes, window=8):
    notes = np.asarray(notes)
    X = np.stack([notes[start : start + window] for start in range(len(notes) - window - 1)])
    y = np.eye(PITCHES * len(DURATIONS))[notes_to_labels(notes[window + 1 :])]
    return X.astype(float), y
