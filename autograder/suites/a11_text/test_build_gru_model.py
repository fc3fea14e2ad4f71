"""A recurrent classifier: its layers, its size, what it learns."""

from autograder.suite import Fit, accuracy, points, require_compiled, require_layers, require_parameters, require_shapes


def require_model(model, words):
    """The layers and what the model is compiled with."""
    last = ("Dense", {"units": 1, "activation": "sigmoid"})
    gru = ("GRU", {"units": 128, "return_sequences": False, "go_backwards": False})
    require_layers(model, [("Embedding", {"input_dim": words, "output_dim": 100}), gru, last])
    require_compiled(model, loss="binary_crossentropy", optimizer="adam", metrics="accuracy")


@points(2)
def test_size(student, trainer):
    """Layers, compile settings, shapes and parameters for 10,000 words and texts of 500."""
    model = student.build_gru_model()
    require_model(model, 10_000)
    description = trainer.describe(model)
    require_shapes(description, [None, 500], [None, 1])
    require_parameters(description, 10_000 * 100 + 3 * (100 * 128 + 128 * 128 + 2 * 128) + 129)


def learned(student, trainer, reviews):
    """The accuracy on unread reviews; trained only where the model is the one asked for."""
    model = student.build_gru_model(reviews.words, reviews.x_train.shape[1])
    require_model(model, reviews.words)
    fit = Fit(epochs=4, batch_size=64)
    run = trainer.fit(model, reviews.x_train, reviews.y_train, fit, predict={"test": reviews.x_test})
    return accuracy(run.predictions["test"], reviews.y_test)


@points(1)
def test_learns(student, trainer, more_reviews, profile):
    """The trained model is clearly better than guessing on reviews that it has not read."""
    profile.at_least("gru_accuracy_first", learned(student, trainer, more_reviews))


@points(1)
def test_learns_well(student, trainer, more_reviews, profile):
    """The trained model judges unread reviews about as well as this architecture can."""
    profile.at_least("gru_accuracy", learned(student, trainer, more_reviews))
