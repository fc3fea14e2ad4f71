"""Counts the three durations of c first, then those of d.

Caught by: notes_to_labels::test_every_note
Hint: labels_pitch_by_pitch
"""


def notes_to_labels(notes):
    pitches, durations = np.moveaxis(np.asarray(notes), -1, 0)
    return len(DURATIONS) * (pitches - 1) + np.searchsorted(DURATIONS, durations)
