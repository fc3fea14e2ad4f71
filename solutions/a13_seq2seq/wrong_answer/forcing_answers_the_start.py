"""Has the decoder answer START as well.

Caught by: teacher_forcing::test_what_the_decoder_says, teacher_forcing::test_no_padding,
    teacher_forcing::test_nothing_to_say
Hint: forcing_answers_the_start
"""


def teacher_forcing(targets):
    decoder_in = np.pad(targets, ((0, 0), (1, 0)), constant_values=START)
    return decoder_in, decoder_in.copy()
