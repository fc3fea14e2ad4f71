"""Counts classes from 1.

Caught by: notes_to_labels::test_every_note
Hint: labels_from_one
"""


def notes_to_labels(notes):
    pitches, durations = np.moveaxis(np.asarray(notes), -1, 0)
    return PITCHES * np.searchsorted(DURATIONS, durations) + pitches
