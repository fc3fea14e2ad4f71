"""Numbers the symbols by their order in the dict, whatever ids it holds.

Caught by: encode::test_ids_and_padding, encode::test_no_room_to_spare, encode::test_letters_of_a_text
Hint: encode_counts_symbols_itself
"""


def encode(sequences, ids, length):
    numbers = {symbol: number for number, symbol in enumerate(ids, start=1)}
    if any(len(sequence) > length or set(sequence) - set(ids) for sequence in sequences):
        raise ValueError("too long, or unknown")
    return np.array([[numbers[symbol] for symbol in row] + [PADDING] * (length - len(row)) for row in sequences])
