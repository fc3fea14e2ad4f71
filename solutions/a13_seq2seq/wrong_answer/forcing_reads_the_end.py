"""Lets the decoder read END too, where there is a place for it.

Caught by: teacher_forcing::test_what_the_decoder_reads
Hint: forcing_reads_the_end
"""

shifted = teacher_forcing


def teacher_forcing(targets):
    decoder_in, decoder_out = shifted(targets)
    decoder_in[:, 1:] = decoder_out[:, :-1]
    return decoder_in, decoder_out
