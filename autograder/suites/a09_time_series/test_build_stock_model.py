"""The network of the prices: what it is made of, and how well it predicts a share that nobody has seen."""

from autograder.suite import (
    Fit,
    points,
    require_compiled,
    require_layers,
    require_parameters,
    require_shapes,
)

LAYERS = [
    ("LSTM", {"units": 16, "activation": "tanh", "recurrent_activation": "sigmoid", "return_sequences": False}),
    ("Dense", {"units": 1, "activation": "linear"}),
]


@points(1)
def test_layers(student, trainer):
    """The layers, their sizes and their activations."""
    model = student.build_stock_model()
    trainer.describe(model)
    require_layers(model, LAYERS)


@points(1)
def test_sizes(student, trainer):
    """Shapes and parameters, for windows of thirty days and for others."""
    for window in (30, 11):
        model = trainer.describe(student.build_stock_model(window))
        require_shapes(model, [None, window, 1], [None, 1])
        require_parameters(model, 4 * (16 * (1 + 16) + 16) + 16 + 1)


@points(1)
def test_compiled(student):
    """Loss and optimizer."""
    require_compiled(student.build_stock_model(), loss="mean_squared_error", optimizer="adam")


@points(3)
def test_predicts_prices(student, reference, trainer, profile, hidden_prices):
    """Trained on a share that you do not have, it predicts the opening prices of its last 200 days."""
    model = student.build_stock_model()
    described = trainer.describe(model)
    require_layers(model, LAYERS)
    require_compiled(model, loss="mean_squared_error", optimizer="adam")
    if described.built:
        require_shapes(described, [None, 30, 1], [None, 1])
    X_train, y_train, X_test, _ = reference.stock_data(hidden_prices)
    fit = Fit(epochs=100 if profile.name == "full" else 10, batch_size=16)
    guesses = trainer.fit(model, X_train, y_train, fit, predict={"test": X_test}).predictions["test"]
    past, real = reference.split_by_time(hidden_prices)
    profile.at_most("stock_mape", reference.mape(real, reference.unscale(guesses, *reference.fit_scaler(past))))
