"""Computes a class for any duration.

Caught by: notes_to_labels::test_refuses_other_durations
Hint: labels_any_duration
"""


def notes_to_labels(notes):
    pitches, durations = np.moveaxis(np.asarray(notes), -1, 0)
    if not np.isin(pitches, range(1, 8)).all():
        raise ValueError("no such pitch")
    return 7 * np.searchsorted(DURATIONS, durations) + pitches - 1
