"""Stops by the loss of the training, which hardly ever rises.

Caught by: training::test_stops
Hint: training_watches_the_training_loss
"""


def training():
    callbacks = [{"name": "EarlyStopping", "monitor": "loss", "patience": 2, "restore_best_weights": True}]
    return {"epochs": 30, "batch_size": 32, "validation_split": 0.1, "callbacks": callbacks}
