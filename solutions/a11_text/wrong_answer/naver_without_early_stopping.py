"""Trains to the end.

Caught by: naver_training::test_callbacks
Hint: naver_without_early_stopping
"""


def naver_training():
    return {
        "epochs": 15,
        "batch_size": 64,
        "validation_split": 0.2,
        "callbacks": [
            {"name": "ModelCheckpoint", "monitor": "val_accuracy", "save_best_only": True},
        ],
        "load_best": True,
    }
