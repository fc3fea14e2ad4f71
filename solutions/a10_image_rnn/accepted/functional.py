"""Keras' functional form, loops instead of array tricks, SGD at the learning rate that the lecture leaves it at."""

import numpy as np


def prepare_images(images):
    x = np.empty(images.shape, "float32")
    for n, image in enumerate(images):
        for t, row in enumerate(image):
            x[n, t] = row / 255.0
    return x


def prepare_labels(labels, loss, classes=10):
    if loss not in ("categorical_crossentropy", "sparse_categorical_crossentropy"):
        raise ValueError("unknown loss")
    if loss.startswith("sparse"):
        return labels.astype("int32")
    y = np.zeros((len(labels), classes))
    for n, label in enumerate(labels):
        y[n, label] = 1
    return y


def hold_out(x, y, share, seed):
    rng = np.random.RandomState(seed)
    held = rng.choice(len(x), size=round(share * len(x)), replace=False)
    mask = np.zeros(len(x), bool)
    mask[held] = True
    return x[~mask], y[~mask], x[mask], y[mask]


def build_rnn_model(steps=28, inputs=28, units=256, classes=10):
    import keras

    rows = keras.Input(shape=(steps, inputs), name="rows")
    state = keras.layers.SimpleRNN(units, activation="tanh", dropout=0.2, name="reader")(rows)
    digit = keras.layers.Dense(classes, activation=keras.activations.softmax)(state)
    model = keras.Model(rows, digit, name="digits")
    model.compile(optimizer="sgd", loss=keras.losses.SparseCategoricalCrossentropy(), metrics=["acc"])
    return model


def training_settings():
    best = {"name": "ModelCheckpoint", "monitor": "val_loss", "save_best_only": True, "filepath": "best.weights.h5"}
    stop = {"name": "EarlyStopping", "monitor": "val_loss", "patience": 2, "mode": "min"}
    return {"batch_size": 32, "epochs": 6, "callbacks": [stop, best], "load_best": True}


def best_epoch(history):
    best = 0
    for epoch, loss in enumerate(history["val_loss"]):
        if loss < history["val_loss"][best]:
            best = epoch
    return best + 1


def overfitting_starts(history):
    best = best_epoch(history)
    if best == len(history["loss"]):
        return 0
    return best + 1 if history["loss"][-1] < history["loss"][best - 1] else 0


def predict_digits(probabilities):
    return [max(range(len(row)), key=lambda digit: row[digit]) for row in probabilities]


def confusion_matrix(labels, probabilities):
    C = probabilities.shape[1]
    counts = [[0] * C for _ in range(C)]
    for true, predicted in zip(labels, predict_digits(probabilities), strict=True):
        counts[int(true)][predicted] += 1
    return counts


def most_confused(counts):
    pairs = [(i, j) for i in range(len(counts)) for j in range(len(counts)) if i != j]
    return max(pairs, key=lambda pair: counts[pair])


def read_digits(model, images):
    return predict_digits(np.asarray(model(prepare_images(images))))


def _classifier(read, steps, inputs, classes):
    import keras

    rows = keras.Input(shape=(steps, inputs))
    digit = keras.layers.Dense(classes, activation="softmax")(read(rows))
    model = keras.Model(rows, digit)
    model.compile(keras.optimizers.Adam(2e-3), keras.losses.SparseCategoricalCrossentropy(), metrics=["accuracy"])
    return model


def build_lstm_model(steps=28, inputs=28, units=128, classes=10):
    import keras

    return _classifier(keras.layers.LSTM(units), steps, inputs, classes)


def build_bidirectional_model(steps=28, inputs=28, units=64, classes=10):
    import keras

    return _classifier(keras.layers.Bidirectional(keras.layers.LSTM(units)), steps, inputs, classes)
