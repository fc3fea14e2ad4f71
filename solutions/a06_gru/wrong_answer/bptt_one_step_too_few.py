"""Never goes back through the last step.

Caught by: gru_backward::test_dx, gru_backward::test_dh0, gru_backward::test_weights,
    gru_backward::test_last_step_only, gru_backward::test_one_step, gru_backward::test_no_initial_state
Hint: bptt_one_step_too_few
"""


def gru_backward(dh, cache):
    dx = np.zeros((*dh.shape[:2], cache[0][0].shape[1]))
    dprev_h, sums = np.zeros_like(dh[:, 0]), [np.zeros_like(cache[0][2]), np.zeros_like(cache[0][3]), 0.0]
    sums[2] = np.zeros(sums[0].shape[1])
    for t in reversed(range(len(cache) - 1)):
        dx[:, t], dprev_h, *gradients = gru_step_backward(dh[:, t] + dprev_h, cache[t])
        sums = [total + gradient for total, gradient in zip(sums, gradients)]
    return dx, dprev_h, *sums
