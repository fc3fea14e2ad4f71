"""Settings as data: how many epochs, in what batches, and when to stop."""

from autograder.suite import points, read_training, reject, require_equal


@points(1)
def test_epochs_and_batches(student):
    """As many epochs, at most, and pictures in a batch as the exercise says, in random order."""
    settings = read_training("training", student.training_settings())
    require_equal("epochs", settings.epochs, 6)
    require_equal("batch_size", settings.batch_size, 32)
    require_equal("shuffle", settings.shuffle, True)


def stopping(settings):
    """The arguments of EarlyStopping; Keras' own defaults where they are not given."""
    found = [one.arguments for one in settings.callbacks if one.name == "EarlyStopping"]
    if len(found) != 1:
        reject("no_early_stopping", callbacks=", ".join(one.name for one in settings.callbacks) or "-")
    defaults = {"monitor": "val_loss", "patience": 0, "min_delta": 0, "mode": "auto", "start_from_epoch": 0}
    return {**defaults, "baseline": None, "restore_best_weights": False, **found[0]}


@points(1)
def test_stops_early(student):
    """Training ends when the validation loss has not got better for as many epochs as the exercise says."""
    arguments = stopping(read_training("training", student.training_settings()))
    require_equal("monitor", arguments["monitor"], "val_loss")
    require_equal("patience", arguments["patience"], 2)
    if arguments["mode"] == "max":
        reject("waits_for_a_higher_loss")


@points(1)
def test_keeps_the_best(student):
    """In the end the weights are those of the best epoch, not of the last."""
    settings = read_training("training", student.training_settings())
    kept = [one.arguments for one in settings.callbacks if one.name == "ModelCheckpoint"]
    by_checkpoint = settings.load_best and any(
        one.get("save_best_only") and one.get("monitor", "val_loss") == "val_loss" and one.get("mode") != "max"
        for one in kept
    )
    if not by_checkpoint and not stopping(settings)["restore_best_weights"]:
        reject("keeps_the_last")
