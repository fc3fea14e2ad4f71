"""Computes a class for any pitch.

Caught by: notes_to_labels::test_refuses_other_pitches
Hint: labels_any_pitch
"""


def notes_to_labels(notes):
    pitches, durations = np.moveaxis(np.asarray(notes), -1, 0)
    if not np.isin(durations, DURATIONS).all():
        raise ValueError("no such duration")
    return 7 * np.searchsorted(DURATIONS, durations) + pitches - 1
