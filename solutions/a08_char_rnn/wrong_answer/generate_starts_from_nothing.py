"""Takes the first character of the vocabulary where the start is empty.

Caught by: generate::test_refuses_an_empty_start
Hint: generate_starts_from_nothing
"""


def generate(start, length, params, vocabulary, temperature=0.0, rng=None):
    start = start or vocabulary[0]
    rng = np.random.default_rng(rng)
    scores, h, _ = lm_forward(encode(start, vocabulary)[None], None, params)
    ids = []
    for _ in range(length):
        now = scores[:, -1]
        id_ = sample_categorical(now, temperature, rng) if temperature else sample_argmax(now)
        ids.append(id_[0])
        scores, h, _ = lm_forward(id_[:, None], h, params)
    return decode(ids, vocabulary)
