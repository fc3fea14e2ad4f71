"""Asks again, about the same notes, until the answer is another note than the last one; the song repeats its notes."""


def arranging_music(model, start, length):
    notes = [tuple(note) for note in np.asarray(start)]
    while len(notes) < length:
        note = notes[-1]
        while note == notes[-1]:
            note = tuple(labels_to_notes(np.argmax(_next(model, notes[-len(start) :]))))
        notes.append(note)
    return np.array(notes)
