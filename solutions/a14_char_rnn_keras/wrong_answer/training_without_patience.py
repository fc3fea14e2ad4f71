"""Stops at the first epoch without improvement.

Caught by: training::test_stops
Hint: training_without_patience
"""


def training():
    callbacks = [{"name": "EarlyStopping", "monitor": "val_loss", "restore_best_weights": True}]
    return {"epochs": 30, "batch_size": 32, "validation_split": 0.1, "callbacks": callbacks}
