"""Gives the next note itself, as a pair of numbers.

Caught by: prepare::test_targets, prepare::test_little_star
Hint: prepare_notes_instead
"""


def prepare(notes, window=8):
    notes = np.asarray(notes)
    X = np.stack([notes[start : start + window] for start in range(len(notes) - window)])
    y = notes[window:].astype(float)
    return X.astype(float), y
