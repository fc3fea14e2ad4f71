"""A class for the course in docs/models.md: honest submissions and forged ones."""

from __future__ import annotations

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
