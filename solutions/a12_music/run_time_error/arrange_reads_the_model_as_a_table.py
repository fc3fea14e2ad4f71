"""Looks the next note up in the model, as if it were a table.

Caught by: arranging_music::test_fifty_notes, arranging_music::test_another_beginning,
    arranging_music::test_one_note
"""


def arranging_music(model, start, length):
    notes = [tuple(note) for note in np.asarray(start)]
    while len(notes) < length:
        notes.append(tuple(labels_to_notes(np.argmax(model[notes[-1]]))))
    return np.array(notes)
