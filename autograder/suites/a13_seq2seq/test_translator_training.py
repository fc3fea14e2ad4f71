"""The declared settings, as model.fit takes them."""

import pytest

from autograder.suite import points, read_training, reject


@pytest.fixture
def require_setting():
    """A setting is the one that the exercise asks for."""

    def require(key, value, wanted):
        if value != wanted:
            reject("other_setting", None, key=key, value=str(value))

    return require


@pytest.fixture
def stopping(student):
    """The arguments of the callback that stops the training."""

    def find():
        for callback in read_training("training", student.translator_training()).callbacks:
            if callback.name == "EarlyStopping":
                return callback.arguments
        return reject("never_stops", None)

    return find


@points(0.5)
def test_settings(student, require_setting):
    """Epochs, batch size, and the share of pairs that are held out."""
    training = read_training("training", student.translator_training())
    require_setting("epochs", training.epochs, 20)
    require_setting("batch_size", training.batch_size, 32)
    require_setting("validation_split", training.validation_split, 0.2)


@points(1)
def test_stops(stopping, require_setting):
    """It watches the loss on the pairs that were held out, and lets three epochs pass."""
    arguments = stopping()
    require_setting("monitor", arguments.get("monitor", "val_loss"), "val_loss")
    require_setting("patience", arguments.get("patience", 0), 3)
    if arguments.get("mode", "auto") not in {"auto", "min"}:
        require_setting("mode", arguments["mode"], "min")


@points(0.5)
def test_goes_back(stopping, require_setting):
    """When it stops, the weights are those of the best epoch."""
    require_setting("restore_best_weights", stopping().get("restore_best_weights", False), True)
