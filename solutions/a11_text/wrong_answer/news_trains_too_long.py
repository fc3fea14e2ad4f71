"""Trains for more epochs than agreed.

Caught by: news_training::test_settings
Hint: news_trains_too_long
"""


def news_training():
    return {"epochs": 40, "batch_size": 32}
