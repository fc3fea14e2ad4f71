"""Makes a column for each note that occurs.

Caught by: melody_dataset::test_melody, melody_dataset::test_any_tune, melody_dataset::test_single_pair
Hint: melody_notes_that_occur
"""


def melody_dataset(tune, window, horizon):
    X, Y = seq2dataset(abc2timeseries(tune), window, horizon)
    found, labels = np.unique(notes_to_labels(Y), return_inverse=True)
    return X, to_onehot(labels, len(found))
