"""Reads one digit of the duration only.

Caught by: abc2timeseries::test_durations_of_two_digits
Hint: tune_one_digit
"""


def abc2timeseries(tune):
    words = tune.split()
    words = words[1:] if "/" in words[0] else words
    return np.array([(_note(word)[0], int(word[1])) for word in words])
