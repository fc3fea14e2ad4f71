"""Nothing is held out, so there is no validation loss to watch.

Caught by: translator_training::test_settings
Hint: training_holds_nothing_out
"""


def translator_training():
    callbacks = [{"name": "EarlyStopping", "monitor": "val_loss", "patience": 3, "restore_best_weights": True}]
    return {"epochs": 20, "batch_size": 32, "validation_split": 0.0, "callbacks": callbacks}
