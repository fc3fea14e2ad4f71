"""Goes on writing behind END.

Caught by: greedy_decode::test_stops_at_the_end, greedy_decode::test_pictures
Hint: decode_writes_over_the_end
"""


def greedy_decode(model, sources, length):
    decoder_in = np.zeros((len(sources), length + 1), int)
    decoder_in[:, 0] = START
    for place in range(length):
        probabilities = model.predict_on_batch([sources, decoder_in[:, :length]])
        decoder_in[:, place + 1] = np.asarray(probabilities)[:, place].argmax(axis=-1)
    return decoder_in[:, 1:]
