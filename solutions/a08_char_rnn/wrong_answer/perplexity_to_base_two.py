"""Takes a loss in nats for one in bits.

Caught by: perplexity::test_even_chances, perplexity::test_any_loss
Hint: perplexity_to_base_two
"""


def perplexity(loss):
    return 2.0**loss
