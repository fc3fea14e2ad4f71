"""Fills an array of zeros, which is one of floats.

Caught by: abc2timeseries::test_whole_numbers
Hint: tune_of_floats
"""


def abc2timeseries(tune):
    words = tune.split()
    words = words[1:] if "/" in words[0] else words
    notes = np.zeros((len(words), 2))
    for i, word in enumerate(words):
        notes[i] = _note(word)
    return notes


def melody_dataset(tune, window, horizon):
    X, Y = seq2dataset(abc2timeseries(tune).astype(int), window, horizon)
    return X, to_onehot(notes_to_labels(Y), 21)
