"""Reading images row by row: fill in every function, here or in the notebook.

One set of letters throughout: N pictures, T rows in each, which are the time steps, D numbers in a row, C classes.

Each docstring is a contract: what goes in, what comes out, and what is refused. `rnncourse check image_rnn.py` runs
the public checks of this unit from a shell.
"""
# ruff: noqa: F401  numpy is there for what you write

import numpy as np


def prepare_images(images):
    """Pictures as sequences: row t of a picture is time step t, and grey values become numbers from 0 to 1.

    Shapes:
        images (N, T, D), uint8, from 0 (black) to 255 (white)

    Returns:
        x (N, T, D), float32: 0 is 0.0 and 255 is 1.0, whatever else stands in the picture
    """
    raise NotImplementedError


def prepare_labels(labels, loss, classes=10):
    """Labels in the form that a loss of Keras reads.

    Shapes:
        labels (N,), integers from 0 to classes - 1

    Returns:
        for loss "sparse_categorical_crossentropy": y (N,), the integers
        for loss "categorical_crossentropy": y (N, classes), one-hot
    Raises:
        ValueError: another loss.
    """
    raise NotImplementedError


def hold_out(x, y, share, seed):
    """Hold a random part of the training pictures out, to look at how training goes (validation).

    round(share N) pictures, drawn without replacement by a random generator that starts from `seed`, are held out;
    the others are for training. No picture is in both parts, and every label stays with its picture.

    Shapes:
        x (N, T, D)   y (N,)   share, a number between 0 and 1   seed, an integer

    Returns:
        x_train, y_train, x_val, y_val; the same seed gives the same parts, another seed others
    """
    raise NotImplementedError


def build_rnn_model(steps=28, inputs=28, units=256, classes=10):
    """A compiled network: SimpleRNN, then Dense.

    Input `steps` rows of `inputs` numbers. SimpleRNN with `units` units, tanh, dropout 0.2 on its inputs, which hands
    its last state only to a Dense layer with one unit for each class and softmax. Compiled with the loss for integer
    labels, the metric accuracy, and an optimiser that you choose. Grading trains it as question training_settings says.

    Returns:
        a Keras model, not trained
    Source: the layer is that of Elman (1990), Finding structure in time; see unit a02.
    """
    raise NotImplementedError


def training_settings():
    """How to train, as data: arguments of `model.fit`, with callbacks by name.

    At most 6 epochs, in batches of 32. Training ends early when the validation loss has not got better for 2 epochs,
    and the weights of the best epoch are put back in the end.

    Returns:
        a dict with the keys "epochs", "batch_size" and "callbacks". "callbacks" is a list with a dict for each
        callback: its class in keras.callbacks as "name", and its arguments under their own names
    """
    raise NotImplementedError


def best_epoch(history):
    """The epoch, counted from 1, in which the validation loss was lowest; of several, the first.

    `history` is a dict such as `model.fit(...).history`: "loss", "val_loss", ... to a list with a number an epoch.
    """
    raise NotImplementedError


def overfitting_starts(history):
    """The epoch, counted from 1, from which on the network learns by heart: the one after the best epoch.

    That is said only where the loss of the training went on falling: where "loss" is lower in the last epoch than in
    the best. Otherwise, and where the best epoch is the last, the result is 0.
    """
    raise NotImplementedError


def predict_digits(probabilities):
    """The class that the network thinks most probable, for each picture; of equally probable ones, the lowest.

    Shapes:
        probabilities (N, C), what a softmax gives

    Returns:
        digits (N,), integers
    """
    raise NotImplementedError


def confusion_matrix(labels, probabilities):
    """How often each true class (row) was taken for each class (column).

    Shapes:
        labels (N,), integers from 0 to C - 1   probabilities (N, C)

    Returns:
        counts (C, C), integers: counts[i, j] pictures of class i were taken for class j
    """
    raise NotImplementedError


def most_confused(counts):
    """The most frequent mistake in a confusion matrix; of equally frequent ones, the first, row by row.

    Shapes:
        counts (C, C), integers

    Returns:
        true, predicted: two different classes
    """
    raise NotImplementedError


def read_digits(model, images):
    """What a trained model reads in pictures as they come from a camera or a file.

    Shapes:
        model, a Keras model that was trained on prepared pictures   images (N, T, D), uint8, from 0 to 255

    Returns:
        digits (N,), integers
    """
    raise NotImplementedError


def build_lstm_model(steps=28, inputs=28, units=128, classes=10):
    """As build_rnn_model, with an LSTM of `units` units, without dropout, in the place of SimpleRNN.

    Returns:
        a compiled Keras model, not trained
    Source: Hochreiter and Schmidhuber (1997), Long short-term memory; see unit a05.
    """
    raise NotImplementedError


def build_bidirectional_model(steps=28, inputs=28, units=64, classes=10):
    """As build_lstm_model, with two LSTMs of `units` units: one reads from the top, the other from the bottom.

    The last states of both stand side by side when they go to the Dense layer: 2 * units numbers.

    Returns:
        a compiled Keras model, not trained
    Source: Schuster and Paliwal (1997), Bidirectional recurrent neural networks; see unit a04.
    """
    raise NotImplementedError
