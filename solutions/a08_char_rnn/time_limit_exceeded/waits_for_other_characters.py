"""Draws again until the character differs from the last one, which a greedy choice never does.

Caught by: generate::test_greedy, generate::test_longer_start, generate::test_loop, generate::test_frequencies,
    generate::test_seed
"""


def generate(start, length, params, vocabulary, temperature=0.0, rng=None):
    if not start:
        raise ValueError("the model needs a character to start from")
    rng = np.random.default_rng(rng)
    text = start
    scores, h, _ = lm_forward(encode(start, vocabulary)[None], None, params)
    while len(text) < len(start) + length:
        now = scores[:, -1]
        id_ = sample_categorical(now, temperature, rng) if temperature else sample_argmax(now)
        if vocabulary[id_[0]] not in text:
            text += vocabulary[id_[0]]
            scores, h, _ = lm_forward(id_[:, None], h, params)
    return text[len(start) :]
