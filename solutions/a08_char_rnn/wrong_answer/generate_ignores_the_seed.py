"""Uses a seed of its own.

Caught by: generate::test_seed
Hint: generate_ignores_the_seed
"""


def generate(start, length, params, vocabulary, temperature=0.0, rng=None):
    if not start:
        raise ValueError("the model needs a character to start from")
    rng = np.random.default_rng(0)
    scores, h, _ = lm_forward(encode(start, vocabulary)[None], None, params)
    ids = []
    for _ in range(length):
        now = scores[:, -1]
        id_ = sample_categorical(now, temperature, rng) if temperature else sample_argmax(now)
        ids.append(id_[0])
        scores, h, _ = lm_forward(id_[:, None], h, params)
    return decode(ids, vocabulary)
