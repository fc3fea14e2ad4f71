"""Holds articles out and trains on all of them.

Caught by: split_news::test_every_article_once, split_news::test_mixed, split_news::test_copies_stay_together
Hint: news_trains_on_the_test_too
"""


def split_news(articles, share):
    order = np.random.default_rng(0).permutation(len(articles))
    return order, order[: round(share * len(articles))]
