"""Nothing is held out, so there is no validation loss to watch.

Caught by: training::test_settings
Hint: training_holds_nothing_out
"""


def training():
    callbacks = [{"name": "EarlyStopping", "monitor": "val_loss", "patience": 2, "restore_best_weights": True}]
    return {"epochs": 30, "batch_size": 32, "validation_split": 0.0, "callbacks": callbacks}
