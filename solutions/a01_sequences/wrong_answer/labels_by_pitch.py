"""Puts the three durations of a pitch together.

Caught by: notes_to_labels::test_all_notes, notes_to_labels::test_windows
Hint: labels_by_pitch
"""


def notes_to_labels(notes):
    pitches, durations = np.moveaxis(np.asarray(notes), -1, 0)
    if not (np.isin(pitches, range(1, 8)).all() and np.isin(durations, DURATIONS).all()):
        raise ValueError("no such note")
    return 3 * (pitches - 1) + np.searchsorted(DURATIONS, durations)
