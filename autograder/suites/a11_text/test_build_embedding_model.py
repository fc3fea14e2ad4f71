"""The model of the lecture: its layers, its size, and how well it judges reviews that it has never read."""

from autograder.suite import (
    Fit,
    accuracy,
    points,
    require_compiled,
    require_layers,
    require_parameters,
    require_shapes,
)

LAYERS = [
    ("Flatten", {}),
    ("Dense", {"units": 32, "activation": "relu"}),
    ("Dense", {"units": 1, "activation": "sigmoid"}),
]


def require_model(model, words):
    """The layers and what the model is compiled with."""
    require_layers(model, [("Embedding", {"input_dim": words, "output_dim": 16}), *LAYERS])
    require_compiled(model, loss="binary_crossentropy", optimizer="adam")


@points(2)
def test_layers(student, case):
    """Kinds, sizes and activations of the layers, what the model is compiled with, and accuracy as a metric."""
    words = int(case.integers(50, 400))
    model = student.build_embedding_model(words, 20)
    require_model(model, words)
    require_compiled(model, metrics="accuracy")


@points(2)
def test_parameters(student, trainer):
    """For 10,000 words and texts of 512 the size of the lecture's model comes out."""
    description = trainer.describe(student.build_embedding_model())
    require_shapes(description, [None, 512], [None, 1])
    require_parameters(description, 10_000 * 16 + (512 * 16 * 32 + 32) + (32 + 1))


def learned(student, trainer, reviews):
    """The accuracy on reviews that the model has not seen; trained only where the model is the one asked for."""
    model = student.build_embedding_model(reviews.words, reviews.x_train.shape[1])
    require_model(model, reviews.words)
    require_shapes(trainer.describe(model), [None, reviews.x_train.shape[1]], [None, 1])
    fit = Fit(epochs=10, batch_size=64)
    run = trainer.fit(model, reviews.x_train, reviews.y_train, fit, predict={"test": reviews.x_test})
    return accuracy(run.predictions["test"], reviews.y_test)


@points(1)
def test_learns(student, trainer, reviews, profile):
    """The trained model is clearly better than guessing on reviews that it has not read."""
    profile.at_least("embedding_accuracy_first", learned(student, trainer, reviews))


@points(1)
def test_learns_well(student, trainer, reviews, profile):
    """The trained model judges unread reviews about as well as this architecture can."""
    profile.at_least("embedding_accuracy", learned(student, trainer, reviews))
