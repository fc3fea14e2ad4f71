"""Returns class numbers.

Caught by: melody_dataset::test_melody, melody_dataset::test_any_tune, melody_dataset::test_single_pair
Hint: melody_labels_not_onehot
"""


def melody_dataset(tune, window, horizon):
    X, Y = seq2dataset(abc2timeseries(tune), window, horizon)
    return X, notes_to_labels(Y)
