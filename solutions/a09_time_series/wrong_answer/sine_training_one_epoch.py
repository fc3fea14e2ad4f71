"""Leaves the number of epochs at Keras' default.

Caught by: sine_training::test_settings
Hint: sine_training_one_epoch
"""


def sine_training():
    return {"epochs": 1, "batch_size": 32}
