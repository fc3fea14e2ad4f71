"""Lets the decoder read the very word that it should answer.

Caught by: teacher_forcing::test_what_the_decoder_reads, teacher_forcing::test_no_padding
Hint: forcing_is_not_shifted
"""

shifted = teacher_forcing


def teacher_forcing(targets):
    _, decoder_out = shifted(targets)
    return decoder_out.copy(), decoder_out
