"""Tunes of a network that we have trained on the song, so that a network of one's own costs nothing here."""

import numpy as np

from autograder.suite import lend, points, require_close


def most_likely(chances, _):
    """The class with the largest probability."""
    return int(np.argmax(chances))


@points(2)
def test_fifty_notes(student, musician, continued, song):
    """From the first eight notes on, 50 notes, of which the first 42 are the song."""
    notes = student.arranging_music(lend(student, musician), song[:8], 50)
    require_close("notes", notes, continued(song[:8], 42, most_likely))


@points(2)
def test_another_beginning(student, musician, continued, tune):
    """A beginning that the network has never heard is continued as the network says."""
    start = tune(8)
    notes = student.arranging_music(lend(student, musician), start, 16)
    require_close("notes", notes, continued(start, 8, most_likely))


@points(1)
def test_one_note(student, musician, continued, song):
    """One more note, and none."""
    model, start = lend(student, musician), song[20:28]
    require_close("notes", student.arranging_music(model, start, 9), continued(start, 1, most_likely))
    require_close("notes", student.arranging_music(model, start, 8), start)
