"""Never draws.

Caught by: sample_id::test_frequencies, sample_id::test_temperature, sample_id::test_seed, write_text::test_seed
Hint: sample_takes_the_largest
"""


def sample_id(logits, temperature, rng):
    return int(np.argmax(logits))
