"""Takes every word from the last place of the answer, where the decoder has read padding.

Caught by: greedy_decode::test_reads_what_it_has_written, greedy_decode::test_the_sign_to_start,
    greedy_decode::test_one_source, greedy_decode::test_pictures
Hint: decode_reads_the_last_place
"""


def greedy_decode(model, sources, length):
    decoder_in = np.zeros((len(sources), length + 1), int)
    decoder_in[:, 0] = START
    going_on = np.full(len(sources), True)
    for place in range(length):
        probabilities = model.predict_on_batch([sources, decoder_in[:, :length]])
        word = np.asarray(probabilities)[:, -1].argmax(axis=-1)
        decoder_in[:, place + 1] = np.where(going_on, word, PADDING)
        going_on = going_on & (word != END)
    return decoder_in[:, 1:]
