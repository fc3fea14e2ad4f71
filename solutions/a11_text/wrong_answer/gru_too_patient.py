"""Waits for five epochs.

Caught by: gru_training::test_stops_early
Hint: gru_too_patient
"""


def gru_training():
    return {
        "epochs": 20,
        "batch_size": 64,
        "callbacks": [
            {"name": "EarlyStopping", "monitor": "val_loss", "patience": 5},
            {"name": "ModelCheckpoint", "monitor": "val_loss", "save_best_only": True},
        ],
        "load_best": True,
    }
