"""Takes a high loss for a good one.

Caught by: training_settings::test_stops_early
Hint: settings_wait_for_a_higher_loss
"""


def training_settings():
    stopping = {
        "name": "EarlyStopping", "monitor": "val_loss", "patience": 2, "mode": "max", "restore_best_weights": True
    }
    return {"epochs": 6, "batch_size": 32, "callbacks": [stopping]}
