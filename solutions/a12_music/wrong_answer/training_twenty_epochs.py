"""A tenth of the epochs.

Caught by: music_training::test_settings
Hint: training_twenty_epochs
"""


def music_training():
    return {"epochs": 20, "batch_size": 1}
