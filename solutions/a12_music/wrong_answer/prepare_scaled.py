"""Divides pitches by 7 and durations by 8.

Caught by: prepare::test_windows
Hint: prepare_scaled
"""


def prepare(notes, window=8):
    notes = np.asarray(notes)
    X = np.stack([notes[start : start + window] for start in range(len(notes) - window)])
    y = np.eye(PITCHES * len(DURATIONS))[notes_to_labels(notes[window:])]
    return X / [7, 8], y
