"""Flattens whatever it gets into one row of notes.

Caught by: notes_to_labels::test_single_note, notes_to_labels::test_windows
Hint: labels_in_one_row
"""


def notes_to_labels(notes):
    pitches, durations = np.reshape(notes, (-1, 2)).T
    if not (np.isin(pitches, range(1, 8)).all() and np.isin(durations, DURATIONS).all()):
        raise ValueError("no such note")
    return 7 * np.searchsorted(DURATIONS, durations) + pitches - 1
