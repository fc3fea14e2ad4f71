"""Returns the start too.

Caught by: generate::test_greedy, generate::test_longer_start, generate::test_loop, generate::test_frequencies
Hint: generate_repeats_the_start
"""


def generate(start, length, params, vocabulary, temperature=0.0, rng=None):
    if not start:
        raise ValueError("the model needs a character to start from")
    rng = np.random.default_rng(rng)
    scores, h, _ = lm_forward(encode(start, vocabulary)[None], None, params)
    ids = []
    for _ in range(length):
        now = scores[:, -1]
        id_ = sample_categorical(now, temperature, rng) if temperature else sample_argmax(now)
        ids.append(id_[0])
        scores, h, _ = lm_forward(id_[:, None], h, params)
    return start + decode(ids, vocabulary)
