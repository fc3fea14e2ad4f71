"""Puts the padding in front, as Keras' pad_sequences does unless it is told otherwise.

Caught by: encode::test_ids_and_padding, encode::test_no_room_to_spare, encode::test_letters_of_a_text
Hint: encode_pads_in_front
"""


def encode(sequences, ids, length):
    if any(len(sequence) > length or set(sequence) - set(ids) for sequence in sequences):
        raise ValueError("too long, or unknown")
    return np.array([[PADDING] * (length - len(row)) + [ids[symbol] for symbol in row] for row in sequences])
