"""Watches the training loss, which goes on falling.

Caught by: gru_training::test_stops_early
Hint: gru_watches_the_training_loss
"""


def gru_training():
    return {
        "epochs": 20,
        "batch_size": 64,
        "callbacks": [
            {"name": "EarlyStopping", "monitor": "loss", "patience": 3},
            {"name": "ModelCheckpoint", "monitor": "val_loss", "save_best_only": True},
        ],
        "load_best": True,
    }
