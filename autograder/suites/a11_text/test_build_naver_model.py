"""An LSTM for Korean reviews: its layers, its size, what it learns."""

from autograder.suite import Fit, accuracy, points, require_compiled, require_layers, require_parameters, require_shapes


def require_model(model, words):
    """The layers and what the model is compiled with."""
    last = ("Dense", {"units": 1, "activation": "sigmoid"})
    lstm = ("LSTM", {"units": 128, "return_sequences": False, "go_backwards": False})
    require_layers(model, [("Embedding", {"input_dim": words, "output_dim": 100}), lstm, last])
    require_compiled(model, loss="binary_crossentropy", optimizer="rmsprop", metrics="accuracy")


@points(1.5)
def test_size(student, trainer):
    """Layers, compile settings, shapes and parameters for 20,000 pieces and texts of 50."""
    model = student.build_naver_model()
    require_model(model, 20_000)
    description = trainer.describe(model)
    require_shapes(description, [None, 50], [None, 1])
    require_parameters(description, 20_000 * 100 + 4 * (100 * 128 + 128 * 128 + 128) + 129)


def learned(student, trainer, reviews):
    """The accuracy on unread reviews; trained only where the model is the one asked for."""
    model = student.build_naver_model(reviews.words, reviews.x_train.shape[1])
    require_model(model, reviews.words)
    fit = Fit(epochs=3, batch_size=64)
    run = trainer.fit(model, reviews.x_train, reviews.y_train, fit, predict={"test": reviews.x_test})
    return accuracy(run.predictions["test"], reviews.y_test)


@points(0.75)
def test_learns(student, trainer, korean_reviews, profile):
    """The trained model is clearly better than guessing on Korean reviews that it has not read."""
    profile.at_least("naver_accuracy_first", learned(student, trainer, korean_reviews))


@points(0.75)
def test_learns_well(student, trainer, korean_reviews, profile):
    """The trained model judges unread Korean reviews about as well as this architecture can."""
    profile.at_least("naver_accuracy", learned(student, trainer, korean_reviews))
