"""Counts topics from 1.

Caught by: reuters_labels::test_fit_the_loss
Hint: reuters_labels_from_one
"""


def reuters_labels(topics, classes):
    return topics + 1
