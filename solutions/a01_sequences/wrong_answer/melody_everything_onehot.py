"""Makes one-hot rows of the windows too.

Caught by: melody_dataset::test_melody, melody_dataset::test_any_tune, melody_dataset::test_single_pair
Hint: melody_everything_onehot
"""


def melody_dataset(tune, window, horizon):
    X, Y = seq2dataset(abc2timeseries(tune), window, horizon)
    return to_onehot(notes_to_labels(X), 21), to_onehot(notes_to_labels(Y), 21)
