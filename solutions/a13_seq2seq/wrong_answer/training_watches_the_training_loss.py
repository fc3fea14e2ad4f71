"""Stops by the loss of the training, which hardly ever rises.

Caught by: translator_training::test_stops
Hint: training_watches_the_training_loss
"""


def translator_training():
    callbacks = [{"name": "EarlyStopping", "monitor": "loss", "patience": 3, "restore_best_weights": True}]
    return {"epochs": 20, "batch_size": 32, "validation_split": 0.2, "callbacks": callbacks}
