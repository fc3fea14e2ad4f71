"""Never counts P.

Caught by: lstm_param_count::test_peepholes
Hint: count_ignores_the_peepholes
"""


def lstm_param_count(D, H, peephole=False):
    return 4 * H * (D + H + 1)
