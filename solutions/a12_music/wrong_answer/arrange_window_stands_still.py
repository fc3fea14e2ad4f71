"""Asks the network about the same first notes at every step.

Caught by: arranging_music::test_fifty_notes, arranging_music::test_another_beginning
Hint: arrange_window_stands_still
"""


def arranging_music(model, start, length):
    notes = [tuple(note) for note in np.asarray(start)]
    while len(notes) < length:
        notes.append(tuple(labels_to_notes(np.argmax(_next(model, notes[: len(start)])))))
    return np.array(notes)
