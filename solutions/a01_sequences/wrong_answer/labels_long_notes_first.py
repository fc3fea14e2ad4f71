"""Orders the durations by how long they last: 8 is an eighth.

Caught by: notes_to_labels::test_all_notes, notes_to_labels::test_windows
Hint: labels_long_notes_first
"""


def notes_to_labels(notes):
    pitches, durations = np.moveaxis(np.asarray(notes), -1, 0)
    if not (np.isin(pitches, range(1, 8)).all() and np.isin(durations, DURATIONS).all()):
        raise ValueError("no such note")
    return 7 * (2 - np.searchsorted(DURATIONS, durations)) + pitches - 1
