"""Skips words that are no notes.

Caught by: abc2timeseries::test_refuses_other_words
Hint: tune_skips_what_it_cannot_read
"""


def abc2timeseries(tune):
    return np.array([_note(word) for word in tune.split() if re.fullmatch(r"[cdefgab]\d+", word)])
