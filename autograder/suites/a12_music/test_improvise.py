"""Tunes by lot, of a network that we have trained on the song."""

from autograder.suite import lend, points, require_close


def expected(given, continued, start, temperature, u):
    """Each note by the lot of its step."""
    return continued(start, len(u), lambda chances, step: given.sample_label(chances, temperature, float(u[step])))


@points(2.5)
def test_lots(student, given, musician, continued, case, song):
    """A note for every lot, drawn from what the network says after the newest notes."""
    u = case.rng.uniform(size=9)
    notes = student.improvise(lend(student, musician), song[:8], 8.0, u)
    require_close("notes", notes, expected(given, continued, song[:8], 8.0, u))


@points(1.5)
def test_temperature(student, given, musician, continued, case, song):
    """From another place of the song, at another temperature."""
    u, first = case.rng.uniform(size=7), int(case.integers(1, 34))
    start = song[first : first + 8]
    notes = student.improvise(lend(student, musician), start, 6.0, u)
    require_close("notes", notes, expected(given, continued, start, 6.0, u))
