"""Gives the mean probability instead of its inverse.

Caught by: perplexity::test_even_chances, perplexity::test_any_loss
Hint: perplexity_is_the_probability
"""


def perplexity(loss):
    return np.exp(-loss)
