"""One of many topics: the layers, the size, what it learns."""

import numpy as np

from autograder.suite import Fit, accuracy, points, require_compiled, require_layers, require_parameters, require_shapes


def require_model(model, words, classes):
    """The layers and what the model is compiled with; either of the two losses for classes."""
    last = ("Dense", {"units": classes, "activation": "softmax"})
    lstm = ("LSTM", {"units": 100, "activation": "tanh", "return_sequences": False, "go_backwards": False})
    require_layers(model, [("Embedding", {"input_dim": words, "output_dim": 100}), lstm, last])
    losses = ("sparse_categorical_crossentropy", "categorical_crossentropy")
    require_compiled(model, loss=losses, optimizer="adam", metrics="accuracy")


@points(2)
def test_size(student, trainer):
    """Layers, compile settings, shapes and parameters for 1,000 words, texts of 100 and 46 topics."""
    model = student.build_reuters_model()
    require_model(model, 1000, 46)
    description = trainer.describe(model)
    require_shapes(description, [None, 100], [None, 46])
    require_parameters(description, 1000 * 100 + 4 * (100 * 100 + 100 * 100 + 100) + 46 * 101)


def learned(student, trainer, articles):
    """The accuracy on unread articles; trained only where the model is the one asked for."""
    classes = int(articles.y_train.max()) + 1
    model = student.build_reuters_model(articles.words, articles.x_train.shape[1], classes)
    require_model(model, articles.words, classes)
    y = articles.y_train if model.loss.startswith("sparse") else np.eye(classes, dtype=np.float32)[articles.y_train]
    run = trainer.fit(model, articles.x_train, y, Fit(epochs=8, batch_size=50), predict={"test": articles.x_test})
    return accuracy(run.predictions["test"], articles.y_test)


@points(1)
def test_learns(student, trainer, articles, profile):
    """The trained model knows far more topics than guessing would."""
    profile.at_least("reuters_accuracy_first", learned(student, trainer, articles))


@points(1)
def test_learns_well(student, trainer, articles, profile):
    """The trained model tells the topics of unread articles about as well as this architecture can."""
    profile.at_least("reuters_accuracy", learned(student, trainer, articles))
