"""Leaves the patience at 0, where one bad epoch ends everything.

Caught by: training_settings::test_stops_early
Hint: settings_without_patience
"""


def training_settings():
    stopping = {"name": "EarlyStopping", "monitor": "val_loss", "restore_best_weights": True}
    return {"epochs": 6, "batch_size": 32, "callbacks": [stopping]}
