"""Writes a one for the pitch and a one for the duration.

Caught by: melody_dataset::test_melody, melody_dataset::test_any_tune, melody_dataset::test_single_pair
Hint: melody_pitch_and_duration_apart
"""


def melody_dataset(tune, window, horizon):
    X, Y = seq2dataset(abc2timeseries(tune), window, horizon)
    ones = to_onehot(Y[:, 0] - 1, 21) | to_onehot(7 + np.searchsorted(DURATIONS, Y[:, 1]), 21)
    return X, ones
