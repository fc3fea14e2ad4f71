"""The settings of the lecture, as they are declared."""

from autograder.suite import points, read_training, reject


@points(1)
def test_settings(student):
    """Epochs, batches and the share that is kept for validation are the lecture's."""
    fit = read_training("naver_training", student.naver_training())
    for key, wanted in (("epochs", 15), ("batch_size", 64), ("validation_split", 0.2)):
        if getattr(fit, key) != wanted:
            reject("setting", name=key, value=getattr(fit, key))


def arguments(fit, kind):
    """Those of the callback of this kind."""
    found = [callback.arguments for callback in fit.callbacks if callback.name == kind]
    if len(found) != 1:
        reject("callback_count", name=kind, count=len(found))
    return found[0]


def require_arguments(fit, kind, wanted):
    """The callback's arguments, each one of those permitted."""
    given = arguments(fit, kind)
    for key, permitted in wanted.items():
        if given.get(key, permitted[0] if key == "mode" else None) not in permitted:
            reject("callback_argument", name=kind, key=key, value=str(given.get(key)))


@points(1.5)
def test_callbacks(student):
    """Stops by the validation loss, keeps the best by the validation accuracy, and loads it at the end."""
    fit = read_training("naver_training", student.naver_training())
    stop = {"monitor": ["val_loss"], "patience": [4], "mode": ["auto", "min"]}
    keep = {"monitor": ["val_accuracy", "val_acc"], "save_best_only": [True], "mode": ["auto", "max"]}
    require_arguments(fit, "EarlyStopping", stop)
    require_arguments(fit, "ModelCheckpoint", keep)
    if not fit.load_best:
        reject("setting", name="load_best", value=str(fit.load_best))
