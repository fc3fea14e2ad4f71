"""Stops early, and keeps the weights of the last epoch.

Caught by: training_settings::test_keeps_the_best
Hint: settings_keep_the_last
"""


def training_settings():
    stopping = {"name": "EarlyStopping", "monitor": "val_loss", "patience": 2}
    return {"epochs": 6, "batch_size": 32, "callbacks": [stopping]}
