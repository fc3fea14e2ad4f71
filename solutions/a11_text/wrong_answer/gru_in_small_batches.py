"""Leaves the size of batches to Keras.

Caught by: gru_training::test_settings
Hint: gru_in_small_batches
"""


def gru_training():
    return {
        "epochs": 20,
        "batch_size": 32,
        "callbacks": [
            {"name": "EarlyStopping", "monitor": "val_loss", "patience": 3},
            {"name": "ModelCheckpoint", "monitor": "val_loss", "save_best_only": True},
        ],
        "load_best": True,
    }
