"""The checkpoint is written after every epoch, so the last one is loaded.

Caught by: gru_training::test_best_weights
Hint: gru_last_weights
"""


def gru_training():
    return {
        "epochs": 20,
        "batch_size": 64,
        "callbacks": [
            {"name": "EarlyStopping", "monitor": "val_loss", "patience": 3},
            {"name": "ModelCheckpoint", "monitor": "val_loss"},
        ],
        "load_best": True,
    }
