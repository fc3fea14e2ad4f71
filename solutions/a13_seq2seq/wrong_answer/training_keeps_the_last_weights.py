"""Keeps the weights of the last epoch.

Caught by: translator_training::test_goes_back
Hint: training_keeps_the_last_weights
"""


def translator_training():
    callbacks = [{"name": "EarlyStopping", "monitor": "val_loss", "patience": 3}]
    return {"epochs": 20, "batch_size": 32, "validation_split": 0.2, "callbacks": callbacks}
