"""Keeps the length of the targets, so that a full row loses its last word.

Caught by: teacher_forcing::test_what_the_decoder_reads, teacher_forcing::test_what_the_decoder_says,
    teacher_forcing::test_no_padding, teacher_forcing::test_nothing_to_say
Hint: forcing_loses_the_last_word
"""

longer = teacher_forcing


def teacher_forcing(targets):
    decoder_in, decoder_out = longer(targets)
    return decoder_in[:, :-1], decoder_out[:, :-1]
