"""Returns empty arrays where there is not a single pair.

Caught by: make_sample::test_refuses_short_series, make_sample::test_refuses_no_window
Hint: make_sample_gives_nothing
"""


def make_sample(data, window):
    data = _points(data)
    count = max(len(data) - window, 0)
    return np.array([data[i : i + window] for i in range(count)]).reshape(count, window, data.shape[1]), data[window:]


def prepare_series(series, window, held_out):
    if min(window, held_out, len(series) - held_out - window) < 1:
        raise ValueError("a part would be empty")
    train, test = chronological_split(series, held_out)
    low, high = fit_min_max(train)
    train, test = scale_min_max(train, low, high), scale_min_max(test, low, high)
    return *make_sample(train, window), *make_sample(np.concatenate([train[-window:], test]), window)
