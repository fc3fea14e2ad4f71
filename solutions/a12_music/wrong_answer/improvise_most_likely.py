"""Takes the most likely note.

Caught by: improvise::test_lots, improvise::test_temperature
Hint: improvise_temperature_unused
"""


def improvise(model, start, temperature, u):
    return arranging_music(model, start, len(start) + len(u))
