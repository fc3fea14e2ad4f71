"""Goes on guessing from the first scores.

Caught by: write_text::test_greedy, write_text::test_longer_start
Hint: text_never_reads_what_it_writes
"""


def write_text(model, start, length, vocabulary, temperature=0.0, rng=0):
    rng = np.random.default_rng(rng)
    writer = writing_model(model)
    for character in start:
        logits = writer.predict_on_batch(np.array([[vocabulary.index(character)]]))[0, 0]
    written = []
    for _ in range(length):
        written.append(int(np.argmax(logits)) if temperature == 0 else sample_id(logits, temperature, rng))

    return "".join(vocabulary[one] for one in written)
