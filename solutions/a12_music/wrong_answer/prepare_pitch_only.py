"""Reads pitches and forgets durations.

Caught by: prepare::test_windows, prepare::test_little_star
Hint: prepare_pitch_only
"""


def prepare(notes, window=8):
    notes = np.asarray(notes)
    X = np.stack([notes[start : start + window] for start in range(len(notes) - window)])
    y = np.eye(PITCHES * len(DURATIONS))[notes_to_labels(notes[window:])]
    return X[:, :, :1].astype(float), y
