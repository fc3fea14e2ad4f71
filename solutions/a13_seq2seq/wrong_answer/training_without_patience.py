"""Stops at the first epoch without improvement.

Caught by: translator_training::test_stops
Hint: training_without_patience
"""


def translator_training():
    callbacks = [{"name": "EarlyStopping", "monitor": "val_loss", "restore_best_weights": True}]
    return {"epochs": 20, "batch_size": 32, "validation_split": 0.2, "callbacks": callbacks}
