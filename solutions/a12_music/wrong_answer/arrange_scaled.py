"""Feeds scaled numbers to a network that has learned from unscaled ones.

Caught by: arranging_music::test_fifty_notes, arranging_music::test_another_beginning,
    arranging_music::test_one_note
Hint: arrange_scaled
"""


def arranging_music(model, start, length):
    notes = [tuple(note) for note in np.asarray(start)]
    while len(notes) < length:
        probabilities = np.asarray(model(np.array([notes[-len(start) :]]) / [7, 8]))[0]
        notes.append(tuple(labels_to_notes(np.argmax(probabilities))))
    return np.array(notes)
