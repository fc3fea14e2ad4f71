"""Takes the first lot for every note.

Caught by: improvise::test_lots, improvise::test_temperature
Hint: improvise_one_lot
"""


def improvise(model, start, temperature, u):
    notes = [tuple(note) for note in np.asarray(start)]
    for _ in u:
        notes.append(tuple(labels_to_notes(sample_label(_next(model, notes[-len(start) :]), temperature, u[0]))))
    return np.array(notes)
