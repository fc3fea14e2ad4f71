"""Keeps nothing for validation, so there is no val_loss to watch.

Caught by: naver_training::test_settings
Hint: naver_without_validation
"""


def naver_training():
    return {
        "epochs": 15,
        "batch_size": 64,
        "callbacks": [
            {"name": "EarlyStopping", "monitor": "val_loss", "patience": 4},
            {"name": "ModelCheckpoint", "monitor": "val_accuracy", "save_best_only": True},
        ],
        "load_best": True,
    }
