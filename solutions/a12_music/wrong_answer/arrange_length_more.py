"""Plays as many further notes as the whole tune should have.

Caught by: arranging_music::test_fifty_notes, arranging_music::test_another_beginning,
    arranging_music::test_one_note
Hint: arrange_length_more
"""


def arranging_music(model, start, length):
    notes = [tuple(note) for note in np.asarray(start)]
    for _ in range(length):
        notes.append(tuple(labels_to_notes(np.argmax(_next(model, notes[-len(start) :])))))
    return np.array(notes)
