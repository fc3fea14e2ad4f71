"""Takes the most probable character at every temperature.

Caught by: write_text::test_temperature, write_text::test_seed
Hint: sample_takes_the_largest
"""


def write_text(model, start, length, vocabulary, temperature=0.0, rng=0):
    rng = np.random.default_rng(rng)
    writer = writing_model(model)
    for character in start:
        logits = writer.predict_on_batch(np.array([[vocabulary.index(character)]]))[0, 0]
    written = []
    for _ in range(length):
        written.append(int(np.argmax(logits)))
        logits = writer.predict_on_batch(np.array([[written[-1]]]))[0, 0]

    return "".join(vocabulary[one] for one in written)
