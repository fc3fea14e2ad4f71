"""Stops when the training loss does not get better.

Caught by: training_settings::test_stops_early
Hint: settings_watch_the_training_loss
"""


def training_settings():
    stopping = {"name": "EarlyStopping", "monitor": "loss", "patience": 2, "restore_best_weights": True}
    return {"epochs": 6, "batch_size": 32, "callbacks": [stopping]}
