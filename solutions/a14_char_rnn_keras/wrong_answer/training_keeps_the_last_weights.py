"""Keeps the weights of the last epoch.

Caught by: training::test_goes_back
Hint: training_keeps_the_last_weights
"""


def training():
    callbacks = [{"name": "EarlyStopping", "monitor": "val_loss", "patience": 2}]
    return {"epochs": 30, "batch_size": 32, "validation_split": 0.1, "callbacks": callbacks}
