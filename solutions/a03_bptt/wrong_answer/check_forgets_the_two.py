"""Divides by step where the points are 2 step apart.

Caught by: gradient_check::test_right_gradients, gradient_check::test_one_entry_is_off,
    gradient_check::test_known_mistakes, gradient_check::test_single_precision
Hint: check_forgets_the_two
"""


def gradient_check(gradients, dh, x, h0, Wx, Wh, b):
    step = 1e-5
    point = [np.array(array, np.float64) for array in (x, h0, Wx, Wh, b)]
    errors = []
    for number, array in enumerate(point):
        found = np.empty_like(array)
        for index in np.ndindex(array.shape):
            value = array[index]
            array[index] = value + step
            above = np.sum(dh * rnn_forward(*point)[0])
            array[index] = value - step
            below = np.sum(dh * rnn_forward(*point)[0])
            array[index] = value
            found[index] = (above - below) / step
        given = gradients[number]
        scale = max(np.abs(given).max(), np.abs(found).max())
        errors.append(np.abs(given - found).max() / scale if scale > 0 else 0.0)
    return np.array(errors)
