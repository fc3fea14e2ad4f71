"""A softmax, and a loss that is told to expect logits.

Caught by: build_rnn_model::test_compiled
Hint: rnn_loss_expects_logits
"""


def build_rnn_model(steps=28, inputs=28, units=256, classes=10):
    import keras

    model = keras.Sequential(
        [
            keras.Input((steps, inputs)),
            keras.layers.SimpleRNN(units, dropout=0.2),
            keras.layers.Dense(classes, activation="softmax"),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(3e-4), loss, metrics=["accuracy"])
    return model
