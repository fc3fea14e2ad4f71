"""The patience is on the wrong measure: it watches the accuracy.

Caught by: naver_training::test_callbacks
Hint: naver_stops_by_accuracy
"""


def naver_training():
    return {
        "epochs": 15,
        "batch_size": 64,
        "validation_split": 0.2,
        "callbacks": [
            {"name": "EarlyStopping", "monitor": "val_accuracy", "patience": 4},
            {"name": "ModelCheckpoint", "monitor": "val_accuracy", "save_best_only": True},
        ],
        "load_best": True,
    }
