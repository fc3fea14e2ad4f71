"""A toy course with a Keras assignment: one model, its layers, its size, and what it learns."""

from __future__ import annotations

FILES = {
    "course.toml": """
        format = 1
        title = { en = "Nets" }
        seed_key = "toy"
    """,
    "assignments/nets/assignment.toml": """
        format = 1
        title = { en = "Nets" }
        module = "nets"
        runtime = "keras"
        limits = { call_s = 30, load_s = 30, cpu_s = 120, memory_mib = 3072, training_s = 30, training_mib = 3072 }
        [[question]]
        id = "build_model"
        points = 4
        returns = ["model: model"]
    """,
    "assignments/nets/nets.py": '''
        """Nets."""


        def build_model(steps, width):
            """SimpleRNN with 8 units, Dense with 1; Adam at 0.01, mean squared error."""
            raise NotImplementedError
    ''',
    "solutions/nets/accepted/reference.py": '''
        """The reference. Keras is imported where it is needed, since the grader loads this file too."""


        def build_model(steps, width):
            import keras

            model = keras.Sequential([keras.Input((steps, width)), keras.layers.SimpleRNN(8), keras.layers.Dense(1)])
            model.compile(keras.optimizers.Adam(0.01), "mse")
            return model
    ''',
    "solutions/nets/wrong_answer/other_layer.py": '''
        """An LSTM.

        Caught by: build_model::test_layers, build_model::test_count
        Hint: other_layer
        """


        def build_model(steps, width):
            import keras

            model = keras.Sequential([keras.Input((steps, width)), keras.layers.LSTM(8), keras.layers.Dense(1)])
            model.compile(keras.optimizers.Adam(0.01), "mse")
            return model
    ''',
    "solutions/nets/wrong_answer/never_learns.py": '''
        """Moves no weight.

        Caught by: build_model::test_layers, build_model::test_learns
        Hint: never_learns
        """


        def build_model(steps, width):
            import keras

            model = keras.Sequential([keras.Input((steps, width)), keras.layers.SimpleRNN(8), keras.layers.Dense(1)])
            model.compile(keras.optimizers.SGD(0.0), "mse")
            return model
    ''',
    "suites/nets/test_build_model.py": '''
        import numpy as np

        from autograder.suite import (
            Fit,
            points,
            require_compiled,
            require_layers,
            require_parameters,
            require_shapes,
        )


        @points(1)
        def test_layers(student):
            """Kinds and sizes of the layers."""
            model = student.build_model(5, 3)
            require_layers(model, [("SimpleRNN", {"units": 8, "activation": "tanh"}), ("Dense", {"units": 1})])
            require_compiled(model, loss="mean_squared_error", optimizer="adam", learning_rate=0.01)


        @points(1)
        def test_count(student, trainer):
            """Shapes and the number of parameters."""
            model = trainer.describe(student.build_model(5, 3))
            require_shapes(model, [None, 5, 3], [None, 1])
            require_parameters(model, 3 * 8 + 8 * 8 + 8 + 9)


        @points(2)
        def test_learns(student, trainer, profile):
            """The trained model predicts means that it has not seen."""
            x = np.random.default_rng(0).normal(size=(600, 5, 3)).astype(np.float32)
            y = x[:, :, 0].mean(axis=1, keepdims=True)
            model = student.build_model(5, 3)
            epochs = 16 if profile.name == "full" else 8
            run = trainer.fit(model, x[:500], y[:500], Fit(epochs=epochs, batch_size=25), predict={"test": x[500:]})
            predictions = run.predictions["test"]
            if predictions.shape != (100, 1):
                predictions = np.full((100, 1), np.nan)
            profile.at_most("error", float(np.mean((predictions - y[500:]) ** 2) / y.var()))
    ''',
    "suites/nets/thresholds.toml": """
        [error]
        exercise = "nets / means"
        figure = "-"
        sample = { threshold = 0.5, data = "500 made sequences, 8 epochs" }
        full = { threshold = 0.0001, data = "500 made sequences, 16 epochs" }
    """,
    "suites/nets/en.po": """
        msgid ""
        msgstr "Content-Type: text/plain; charset=utf-8"

        msgid "hint.other_layer"
        msgstr "This is an LSTM."

        msgid "hint.never_learns"
        msgstr "At this learning rate no weight moves."
    """,
}

HONEST = """
    import keras

    def build_model(steps, width):
        model = keras.Sequential([
            keras.Input((steps, width), name="{name}"), keras.layers.SimpleRNN(8), keras.layers.Dense(1),
        ])
        model.compile(keras.optimizers.Adam(0.01), keras.losses.MeanSquaredError())
        return model
"""
CLASS = {
    "a_honest": (HONEST.format(name="q"), 4),
    "b_honest_with_other_names": (HONEST.format(name="other"), 4),
    "c_wrong_kind_of_layer": (HONEST.replace("SimpleRNN", "LSTM").format(name="q"), 2),
    "d_not_compiled": (HONEST.replace("model.compile", "(lambda *_: 0)").format(name="q"), 1),
    "e_lambda_layer": (
        HONEST.replace("keras.layers.Dense(1)", "keras.layers.Dense(1), keras.layers.Lambda(lambda y: y)").format(
            name="q"
        ),
        2,
    ),
    "f_a_generator": ("def build_model(steps, width):\n    return (n for n in range(3))", 0),
    "g_patched_fit": (
        HONEST.format(name="q")
        + """
    keras.Model.fit = lambda self, *a, **k: 1 / 0
    keras.Model.count_params = lambda self: 105
""",
        4,
    ),
    "h_custom_model_with_forged_answers": (
        """
    import keras, numpy as np

    class Forged(keras.Model):
        def __init__(self):
            super().__init__()
            self.dense = keras.layers.Dense(1)
        def call(self, x):
            return self.dense(x[:, -1])
        def fit(self, *args, **kwargs):
            class History:
                history, epoch = {"loss": [0.0] * 8}, list(range(8))
            return History()
        def predict_on_batch(self, x):
            return np.full((len(x), 1), np.nan)

    def build_model(steps, width):
        model = Forged()
        model.compile("adam", "mse")
        return model
""",
        0,
    ),
    "i_two_gigabytes": (HONEST.replace("SimpleRNN(8)", "SimpleRNN(30_000)").format(name="q"), 0),
    "j_forged_configuration": (
        HONEST.format(name="q")
        + """
    import json
    def forged(model):
        return {"module": "os", "class_name": "system", "config": "touch /tmp/owned", "registered_name": "system"}
    keras.saving.serialize_keras_object = forged
""",
        2,  # what it predicts counts, what it says of itself does not
    ),
    "k_forged_run": (
        HONEST.replace("Adam(0.01)", "SGD(0.0)").format(name="q")
        + """
    import os, pathlib
    for folder in ("~/.cache/autograder/runs", "/tmp", "."):
        try:
            path = pathlib.Path(folder).expanduser()
            path.mkdir(parents=True, exist_ok=True)
            (path / ("0" * 40 + ".npz")).write_bytes(b"PK")
        except OSError:
            pass
""",
        1,
    ),
    "l_honest_again": (HONEST.format(name="again"), 4),
}
