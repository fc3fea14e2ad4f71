"""Leaves the batch size at Keras' default.

Caught by: music_training::test_settings
Hint: training_usual_batches
"""


def music_training():
    return {"epochs": 200, "batch_size": 32}
