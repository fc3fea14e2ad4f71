"""Numbers the classes from 1.

Caught by: notes_to_labels::test_all_notes, notes_to_labels::test_single_note, notes_to_labels::test_windows
Hint: labels_from_one
"""


def notes_to_labels(notes):
    pitches, durations = np.moveaxis(np.asarray(notes), -1, 0)
    if not (np.isin(pitches, range(1, 8)).all() and np.isin(durations, DURATIONS).all()):
        raise ValueError("no such note")
    return 7 * np.searchsorted(DURATIONS, durations) + pitches


def melody_dataset(tune, window, horizon):
    X, Y = seq2dataset(abc2timeseries(tune), window, horizon)
    return X, to_onehot(notes_to_labels(Y) - 1, 21)
