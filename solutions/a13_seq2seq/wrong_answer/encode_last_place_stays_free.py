"""Always ends with padding, also where a sequence needs the last place.

Caught by: encode::test_no_room_to_spare, encode::test_letters_of_a_text
Hint: encode_last_place_stays_free
"""

longer = encode


def encode(sequences, ids, length):
    rows = longer(sequences, ids, length)
    rows[:, -1] = PADDING
    return rows
