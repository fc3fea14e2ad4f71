"""Mixes articles one by one, so that copies come into both parts.

Caught by: split_news::test_copies_stay_together
Hint: news_tears_copies_apart
"""


def split_news(articles, share):
    order = np.random.default_rng(0).permutation(len(articles))
    cut = round(share * len(articles))
    return order[cut:], order[:cut]
