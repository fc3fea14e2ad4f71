"""Draws each note by lot instead of taking the most likely one.

Caught by: arranging_music::test_fifty_notes, arranging_music::test_another_beginning, arranging_music::test_one_note
Hint: arrange_by_lot
"""


def arranging_music(model, start, length):
    rng = np.random.default_rng(1)
    notes = [tuple(note) for note in np.asarray(start)]
    while len(notes) < length:
        probabilities = _next(model, notes[-len(start) :]) ** 0.05
        notes.append(tuple(labels_to_notes(rng.choice(21, p=probabilities / probabilities.sum()))))
    return np.array(notes)
