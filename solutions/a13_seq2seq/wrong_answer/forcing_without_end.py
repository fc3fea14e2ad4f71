"""Never says that it has come to the end.

Caught by: teacher_forcing::test_what_the_decoder_says, teacher_forcing::test_no_padding,
    teacher_forcing::test_nothing_to_say
Hint: forcing_without_end
"""


def teacher_forcing(targets):
    decoder_in = np.pad(targets, ((0, 0), (1, 0)), constant_values=START)
    return decoder_in, np.pad(targets, ((0, 0), (0, 1)))
