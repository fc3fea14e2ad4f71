"""Puts the newest note at the front of the window.

Caught by: arranging_music::test_fifty_notes, arranging_music::test_another_beginning
Hint: arrange_newest_first
"""


def arranging_music(model, start, length):
    window = [tuple(note) for note in np.asarray(start)]
    notes = list(window)
    while len(notes) < length:
        notes.append(tuple(labels_to_notes(np.argmax(_next(model, window)))))
        window = [notes[-1], *window[:-1]]
    return np.array(notes)
