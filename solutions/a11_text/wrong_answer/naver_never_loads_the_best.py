"""Keeps the best model and goes on with the last one.

Caught by: naver_training::test_callbacks
Hint: naver_never_loads_the_best
"""


def naver_training():
    return {
        "epochs": 15,
        "batch_size": 64,
        "validation_split": 0.2,
        "callbacks": [
            {"name": "EarlyStopping", "monitor": "val_loss", "patience": 4},
            {"name": "ModelCheckpoint", "monitor": "val_accuracy", "save_best_only": True},
        ],
    }
