"""Gives the new notes only.

Caught by: improvise::test_lots, improvise::test_temperature
Hint: improvise_without_start
"""


def improvise(model, start, temperature, u):
    notes = [tuple(note) for note in np.asarray(start)]
    for lot in u:
        notes.append(tuple(labels_to_notes(sample_label(_next(model, notes[-len(start) :]), temperature, lot))))
    return np.array(notes[len(start) :])
