"""Trains on the pictures in the same order in every epoch.

Caught by: training_settings::test_epochs_and_batches
Hint: settings_never_shuffle
"""


def training_settings():
    stopping = {"name": "EarlyStopping", "monitor": "val_loss", "patience": 2, "restore_best_weights": True}
    return {"epochs": 6, "batch_size": 32, "shuffle": False, "callbacks": [stopping]}
