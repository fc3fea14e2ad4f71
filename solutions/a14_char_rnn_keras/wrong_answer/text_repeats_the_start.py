"""Returns the start as well.

Caught by: write_text::test_greedy, write_text::test_longer_start, write_text::test_temperature
Hint: text_repeats_the_start
"""


def write_text(model, start, length, vocabulary, temperature=0.0, rng=0):
    rng = np.random.default_rng(rng)
    writer = writing_model(model)
    for character in start:
        logits = writer.predict_on_batch(np.array([[vocabulary.index(character)]]))[0, 0]
    written = []
    for _ in range(length):
        written.append(int(np.argmax(logits)) if temperature == 0 else sample_id(logits, temperature, rng))
        logits = writer.predict_on_batch(np.array([[written[-1]]]))[0, 0]

    return start + "".join(vocabulary[one] for one in written)
