"""Training settings, judged by what they do to a model of ours that overfits soon."""

import numpy as np

from autograder.suite import accuracy, points, read_training, reject


def trained(student, trainer, small_model, reviews):
    """Our model, trained as the student says; 500 reviews to learn from and 500 to validate."""
    fit = read_training("gru_training", student.gru_training())
    validation = reviews.x_train[500:1000], reviews.y_train[500:1000]
    x, y = reviews.x_train[:500], reviews.y_train[:500]
    run = trainer.fit(small_model, x, y, fit, validation=validation, predict={"val": validation[0]})
    return fit, run, validation[1]


@points(1)
def test_settings(student):
    """The number of epochs and of reviews in a batch are those of the contract."""
    fit = read_training("gru_training", student.gru_training())
    for key, wanted in (("epochs", 20), ("batch_size", 64)):
        if getattr(fit, key) != wanted:
            reject("setting", name=key, value=getattr(fit, key))


@points(1.5)
def test_stops_early(student, trainer, small_model, sample_reviews):
    """A model whose validation loss does not improve any more is trained no longer."""
    _, run, _ = trained(student, trainer, small_model, sample_reviews)
    losses = run.history.get("val_loss", [])
    since = run.epochs - 1 - int(np.argmin(losses))
    if since != 3:
        reject("epochs_since_best", since=since, epochs=run.epochs)


@points(1.5)
def test_best_weights(student, trainer, small_model, sample_reviews):
    """At the end the model has the weights of its best epoch, not those of the last one."""
    _, run, labels = trained(student, trainer, small_model, sample_reviews)
    p = np.clip(run.predictions["val"][:, 0], 1e-7, 1 - 1e-7)
    loss = -np.mean(np.where(labels == 1, np.log(p), np.log(1 - p)))
    best_loss = loss <= min(run.history["val_loss"]) * 1.001
    best_accuracy = accuracy(run.predictions["val"], labels) >= max(run.history["val_accuracy"]) - 1e-6
    if not (best_loss or best_accuracy):
        reject("not_the_best_weights", epochs=run.epochs)
