"""Draws with a generator of its own.

Caught by: write_text::test_seed
Hint: sample_ignores_the_seed
"""


def write_text(model, start, length, vocabulary, temperature=0.0, rng=0):
    rng = np.random.default_rng()
    writer = writing_model(model)
    for character in start:
        logits = writer.predict_on_batch(np.array([[vocabulary.index(character)]]))[0, 0]
    written = []
    for _ in range(length):
        written.append(int(np.argmax(logits)) if temperature == 0 else sample_id(logits, temperature, rng))
        logits = writer.predict_on_batch(np.array([[written[-1]]]))[0, 0]

    return "".join(vocabulary[one] for one in written)
