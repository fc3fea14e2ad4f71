"""Takes the end of the file, which may be sorted.

Caught by: split_news::test_mixed, split_news::test_copies_stay_together
Hint: news_holds_out_the_end
"""


def split_news(articles, share):
    cut = len(articles) - round(share * len(articles))
    return list(range(cut)), list(range(cut, len(articles)))
