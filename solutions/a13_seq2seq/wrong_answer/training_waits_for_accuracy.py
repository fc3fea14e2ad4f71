"""Watches the share of right words, but as if the smallest were the best.

Caught by: translator_training::test_stops
Hint: training_waits_for_accuracy
"""


def translator_training():
    callbacks = [{"name": "EarlyStopping", "monitor": "val_accuracy", "mode": "min", "patience": 3, "restore_best_weights": True}]
    return {"epochs": 20, "batch_size": 32, "validation_split": 0.2, "callbacks": callbacks}
