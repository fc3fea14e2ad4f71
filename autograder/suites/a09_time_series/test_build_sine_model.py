"""The network of the sine: what it is made of, and what it has learned after the training of the exercise."""

import numpy as np

from autograder.suite import points, require_compiled, require_parameters, require_shapes


@points(1)
def test_layers(student, require_sine_layers):
    """The layers, their sizes and their activations."""
    require_sine_layers(student.build_sine_model())


@points(1)
def test_sizes(student, trainer):
    """Shapes and parameters, for windows of ten points and for others."""
    for window in (10, 23):
        model = trainer.describe(student.build_sine_model(window))
        require_shapes(model, [None, window, 1], [None, 1])
        require_parameters(model, 1 * 10 + 10 * 10 + 10 + 10 + 1)


@points(1)
def test_compiled(student):
    """Loss and optimizer."""
    require_compiled(student.build_sine_model(), loss="mean_squared_error", optimizer="adam")


@points(1)
def test_learns_the_sine(trained_on_sine, profile):
    """After the training, the loss on the sine is small."""
    profile.at_most("sine_loss", trained_on_sine().history["loss"][-1])


@points(2)
def test_predicts_a_cosine(trained_on_sine, wave, profile):
    """The trained network predicts a cosine that it has never seen."""
    error = trained_on_sine().predictions["cosine"] - wave.y_cosine
    profile.at_most("cosine_error", float(np.mean(error**2)))
