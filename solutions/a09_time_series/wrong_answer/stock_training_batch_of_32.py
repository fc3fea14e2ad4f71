"""Leaves the batch size at Keras' default.

Caught by: stock_training::test_settings
Hint: stock_training_batch_of_32
"""


def stock_training():
    return {"epochs": 100, "batch_size": 32}
