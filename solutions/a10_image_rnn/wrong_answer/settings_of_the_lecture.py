"""The settings of the lecture, which are for 60,000 pictures.

Caught by: training_settings::test_epochs_and_batches, training_settings::test_stops_early,
    training_settings::test_keeps_the_best
Hint: settings_of_the_lecture
"""


def training_settings():
    return {"epochs": 20, "batch_size": 128, "callbacks": []}
