"""Targets, shifted: what the decoder reads, and what it should answer."""

import numpy as np

from autograder.suite import points, require_close


def targets(case, lengths, T):
    """Random words (N, T), padded behind."""
    ids = case.integers(3, 20, (len(lengths), T))
    ids[np.arange(T) >= np.array(lengths)[:, None]] = 0
    return ids


@points(1.5)
def test_what_the_decoder_reads(student, reference, case):
    """The decoder reads START and then the words, so that it never reads what it has still to answer."""
    y = targets(case, [3, 1, 5, 4], 6)
    decoder_in, _ = student.teacher_forcing(y)
    require_close("decoder_in", decoder_in, reference.teacher_forcing(y)[0])


@points(1.5)
def test_what_the_decoder_says(student, reference, case):
    """The decoder answers the words, and END right behind the last one."""
    y = targets(case, [2, 4, 1], 5)
    _, decoder_out = student.teacher_forcing(y)
    require_close("decoder_out", decoder_out, reference.teacher_forcing(y)[1])


@points(1)
def test_no_padding(student, reference, case):
    """Targets without padding keep their last word, and their END has a place."""
    y = targets(case, [4, 4], 4)
    decoder_in, decoder_out = student.teacher_forcing(y)
    require_close("decoder_in", decoder_in, reference.teacher_forcing(y)[0])
    require_close("decoder_out", decoder_out, reference.teacher_forcing(y)[1])


@points(1)
def test_nothing_to_say(student, reference, case):
    """Where there are no words, the answer to START is END."""
    y = targets(case, [0, 2], 3)
    _, decoder_out = student.teacher_forcing(y)
    require_close("decoder_out", decoder_out, reference.teacher_forcing(y)[1])
