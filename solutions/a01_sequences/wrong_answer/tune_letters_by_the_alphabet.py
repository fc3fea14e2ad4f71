"""Numbers the letters by the alphabet, a = 1.

Caught by: abc2timeseries::test_tune, abc2timeseries::test_melody, abc2timeseries::test_meters,
    abc2timeseries::test_durations_of_two_digits, timeseries2abc::test_tune, timeseries2abc::test_meter,
    timeseries2abc::test_melody, abc2timeseries::test_whole_numbers
Hint: tune_letters_by_the_alphabet
"""


PITCHES = "abcdefg"


def notes_to_labels(notes):
    pitches, durations = np.moveaxis(np.asarray(notes), -1, 0)
    if not (np.isin(pitches, range(1, 8)).all() and np.isin(durations, DURATIONS).all()):
        raise ValueError("no such note")
    return 7 * np.searchsorted(DURATIONS, durations) + pitches - 1
