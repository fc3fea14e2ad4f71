"""Trains for one epoch.

Caught by: build_news_model::test_learns, build_news_model::test_learns_well
Hint: news_model_stops_too_soon
"""


def news_training():
    return {"epochs": 1, "batch_size": 512}
