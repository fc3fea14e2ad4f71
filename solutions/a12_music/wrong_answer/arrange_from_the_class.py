"""Feeds the class back in the place of the pitch.

Caught by: arranging_music::test_fifty_notes, arranging_music::test_another_beginning
Hint: arrange_from_the_class
"""


def arranging_music(model, start, length):
    window, notes = [tuple(note) for note in np.asarray(start)], [tuple(note) for note in np.asarray(start)]
    while len(notes) < length:
        label = np.argmax(_next(model, window[-len(start) :]))
        notes.append(tuple(labels_to_notes(label)))
        window.append((label, notes[-1][1]))
    return np.array(notes)
