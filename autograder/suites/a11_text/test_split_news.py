"""Which articles are held out: all of them stand in one part, copies in the same one."""

import numpy as np

from autograder.suite import points, reject, require_equal


def some_articles(case, count, copies=()):
    """`count` different articles; those in `copies` (index, index) are copies of one another."""
    articles = [(f"title {n} {case.integers(0, 1000)}", f"text {n} {case.integers(0, 1000)}") for n in range(count)]
    for first, second in copies:
        articles[second] = articles[first]
    return articles


def parts(student, articles, share):
    """The two parts as sets; no index twice, none left out."""
    train, test = (np.asarray(part).ravel() for part in student.split_news(articles, share))
    found = sorted(int(index) for index in [*train, *test])
    if found != list(range(len(articles))):
        reject("not_a_partition", train=len(train), test=len(test), articles=len(articles))
    return {int(index) for index in train}, {int(index) for index in test}


@points(1)
def test_every_article_once(student, case):
    """Every article is in exactly one of the two parts, and the share that is held out is the one asked for."""
    for count, share in ((40, 0.25), (30, 0.4)):
        _, test = parts(student, some_articles(case, count), share)
        require_equal("number of articles held out", len(test), round(share * count))


@points(1)
def test_mixed(student, case):
    """The file may be sorted: articles from everywhere in it are held out."""
    articles = some_articles(case, 80)
    _, test = parts(student, articles, 0.25)
    halves = [sum(index < 40 for index in test), sum(index >= 40 for index in test)]
    if min(halves) == 0:
        reject("not_mixed", first=halves[0], second=halves[1])


@points(1.5)
def test_copies_stay_together(student, case):
    """Copies of an article are in the same part: else the test would ask for what was learned by heart."""
    copies = [(n, n + 30) for n in range(24)] + [(2, 58), (7, 59)]
    articles = some_articles(case, 60, copies)
    train, test = parts(student, articles, 0.3)
    torn = sum((first in train) != (second in train) for first, second in copies)
    if torn:
        reject("torn_copies", torn=torn, copies=len(copies))
    if not 12 <= len(test) <= 24:
        reject("held_out", count=len(test), articles=len(articles))
