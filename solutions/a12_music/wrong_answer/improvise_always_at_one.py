"""Draws at temperature 1, whatever is asked for.

Caught by: improvise::test_lots, improvise::test_temperature
Hint: improvise_temperature_unused
"""


def improvise(model, start, temperature, u):
    notes = [tuple(note) for note in np.asarray(start)]
    for lot in u:
        notes.append(tuple(labels_to_notes(sample_label(_next(model, notes[-len(start) :]), 1.0, lot))))
    return np.array(notes)
