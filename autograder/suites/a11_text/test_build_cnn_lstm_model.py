"""Convolution before recurrence: the layers and their order, the size, what it learns."""

from autograder.suite import Fit, accuracy, points, require_compiled, require_layers, require_parameters, require_shapes

LAYERS = [
    ("Dropout", {"rate": 0.25}),
    ("Conv1D", {"filters": 64, "kernel_size": ([5], 5), "activation": "relu", "padding": "valid", "strides": ([1], 1)}),
    ("MaxPooling1D", {"pool_size": ([4], 4)}),
    ("LSTM", {"units": 64, "return_sequences": False}),
    ("Dense", {"units": 1, "activation": "sigmoid"}),
]


def require_model(model, words):
    """The layers and what the model is compiled with."""
    require_layers(model, [("Embedding", {"input_dim": words, "output_dim": 64}), *LAYERS])
    require_compiled(model, loss="binary_crossentropy", optimizer="adam", metrics="accuracy")


@points(2)
def test_size(student, trainer):
    """Layers in their order, compile settings, shapes and parameters for 10,000 words and texts of 400."""
    model = student.build_cnn_lstm_model()
    require_model(model, 10_000)
    description = trainer.describe(model)
    require_shapes(description, [None, 400], [None, 1])
    require_parameters(description, 10_000 * 64 + (5 * 64 * 64 + 64) + 4 * (64 * 64 + 64 * 64 + 64) + 65)


def learned(student, trainer, reviews):
    """The accuracy on unread reviews; trained only where the model is the one asked for."""
    model = student.build_cnn_lstm_model(reviews.words, reviews.x_train.shape[1])
    require_model(model, reviews.words)
    fit = Fit(epochs=5, batch_size=64)
    run = trainer.fit(model, reviews.x_train, reviews.y_train, fit, predict={"test": reviews.x_test})
    return accuracy(run.predictions["test"], reviews.y_test)


@points(1)
def test_learns(student, trainer, more_reviews, profile):
    """The trained model is clearly better than guessing on reviews that it has not read."""
    profile.at_least("cnn_lstm_accuracy_first", learned(student, trainer, more_reviews))


@points(1)
def test_learns_well(student, trainer, more_reviews, profile):
    """The trained model judges unread reviews better than the models before it."""
    profile.at_least("cnn_lstm_accuracy", learned(student, trainer, more_reviews))
