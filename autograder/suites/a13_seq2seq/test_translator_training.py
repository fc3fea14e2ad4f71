"""The declared settings, as model.fit takes them."""

from autograder.suite import points, read_training, require_early_stopping, require_setting


def stopping(student):
    """The arguments of the callback that stops the training."""
    return require_early_stopping(read_training("training", student.translator_training()))


@points(0.5)
def test_settings(student):
    """Epochs, batch size, and the share of pairs that are held out."""
    training = read_training("training", student.translator_training())
    require_setting("epochs", training.epochs, 20)
    require_setting("batch_size", training.batch_size, 32)
    require_setting("validation_split", training.validation_split, 0.2)


@points(1)
def test_stops(student):
    """It watches the loss on the pairs that were held out, and lets three epochs pass."""
    arguments = stopping(student)
    require_setting("monitor", arguments.get("monitor", "val_loss"), "val_loss")
    require_setting("patience", arguments.get("patience", 0), 3)
    if arguments.get("mode", "auto") not in {"auto", "min"}:
        require_setting("mode", arguments["mode"], "min")


@points(0.5)
def test_goes_back(student):
    """When it stops, the weights are those of the best epoch."""
    require_setting("restore_best_weights", stopping(student).get("restore_best_weights", False), True)
