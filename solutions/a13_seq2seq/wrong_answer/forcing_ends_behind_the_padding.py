"""Puts END into the last place of every row, behind the padding.

Caught by: teacher_forcing::test_what_the_decoder_says, teacher_forcing::test_nothing_to_say
Hint: forcing_ends_behind_the_padding
"""


def teacher_forcing(targets):
    decoder_in = np.pad(targets, ((0, 0), (1, 0)), constant_values=START)
    return decoder_in, np.pad(targets, ((0, 0), (0, 1)), constant_values=END)
