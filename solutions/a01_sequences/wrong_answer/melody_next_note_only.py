"""Ignores the horizon.

Caught by: melody_dataset::test_any_tune, melody_dataset::test_single_pair
Hint: melody_next_note_only
"""


def melody_dataset(tune, window, horizon):
    notes = abc2timeseries(tune)
    X, _ = seq2dataset(notes, window, horizon)
    return X, to_onehot(notes_to_labels(notes[window : window + len(X)]), 21)
