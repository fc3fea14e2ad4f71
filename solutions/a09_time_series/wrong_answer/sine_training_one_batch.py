"""All windows in one batch.

Caught by: sine_training::test_settings
Hint: sine_training_one_batch
"""


def sine_training():
    return {"epochs": 100, "batch_size": 990}
