"""Takes held_out for the size of the training part.

Caught by: chronological_split::test_last_points_are_held_out, chronological_split::test_one_point
Hint: split_size_of_the_training_part
"""


def chronological_split(data, held_out):
    data = np.asarray(data)
    if min(held_out, len(data) - held_out) < 1:
        raise ValueError("a part would be empty")
    return data[:held_out], data[held_out:]


def prepare_series(series, window, held_out):
    train, test = chronological_split(series, len(series) - held_out)
    low, high = fit_min_max(train)
    train, test = scale_min_max(train, low, high), scale_min_max(test, low, high)
    return *make_sample(train, window), *make_sample(np.concatenate([train[-window:], test]), window)
