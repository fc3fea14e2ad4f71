"""Does not think of gradients of zero.

Caught by: gradient_check::test_nothing_comes_from_outside
Hint: check_divides_zero_by_zero
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
            found[index] = (above - below) / (2 * step)
        given = gradients[number]
        scale = max(np.abs(given).max(), np.abs(found).max())
        errors.append(np.abs(given - found).max() / scale)
    return np.array(errors)
