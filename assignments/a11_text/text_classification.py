"""Reading texts: fill in every function, here or in the notebook.

One set of letters throughout: N texts, T words in each after padding, and `words`, the number of ids a model knows.
Id 0 is padding, id 1 stands for every word that the vocabulary does not have.

Each docstring is a contract: what goes in and what comes out. Import Keras inside of the functions that need it, as in
`import keras`, so that the others can be tried without waiting for it. `rnncourse check text_classification.py` runs
the public checks of this unit from a shell.
"""
# ruff: noqa: F401  they are there for what you write

import re
from collections import Counter

import numpy as np


def split_words(text):
    """The words of a text in English or Korean, in lower case and in order.

    A word is a run, as long as possible, of the letters a to z, Korean letters (가 to 힣, ㄱ to ㅣ), digits and
    apostrophes. All else separates words.

    Returns:
        words, a list of strings: "It's GOOD, isn't it?" gives ["it's", "good", "isn't", "it"]
    """
    raise NotImplementedError


def build_vocabulary(texts, size):
    """A number for each of the most frequent words of the training texts.

    Ids 0 (padding) and 1 (unknown word) are reserved. The most frequent word gets 2, the next one 3, and so on. Of
    words that are equally frequent, the one that occurs first comes first.

    Args:
        texts: a list of strings, split by `split_words`
        size: how many ids there are, the two reserved ones included; at least 3
    Returns:
        vocabulary, a dict from word to id; it holds size - 2 words, or all that occur where there are fewer
    """
    raise NotImplementedError


def texts_to_sequences(texts, vocabulary):
    """Each text as the ids of its words, in order. A word that the vocabulary does not have is 1.

    Args:
        texts: a list of N strings, split by `split_words`
        vocabulary: a dict from word to id
    Returns:
        sequences, a list of N lists of integers
    """
    raise NotImplementedError


def pad(sequences, maxlen):
    """Sequences of different lengths as one array. A short one gets zeros in front, of a long one the end is kept.

    That is what keras.utils.pad_sequences does when you do not tell it otherwise.

    Args:
        sequences: a list of N lists of integers, some of them perhaps empty
        maxlen: the length T that all get
    Returns:
        padded (N, maxlen), integers
    """
    raise NotImplementedError


def build_embedding_model(words=10_000, length=512):
    """A classifier of reviews that has no recurrent layer. Compiled, not trained.

    (N, length) ids -> Embedding with 16 dimensions -> Flatten -> Dense 32, relu -> Dense 1, sigmoid -> (N, 1)

    Compiled with the optimiser Adam, the loss binary cross-entropy, and accuracy as a metric.

    Args:
        words: the number of ids; the largest one is words - 1
        length: the number of ids in each text; Flatten needs to know it
    Returns:
        model, a compiled Keras model
    """
    raise NotImplementedError


def best_epoch(history):
    """The epoch after which the validation loss was lowest, counted from 1; of several the first.

    Args:
        history: what `model.fit(...).history` holds: "loss", "val_loss", "accuracy", "val_accuracy" to a list with a
            number for every epoch
    Returns:
        epoch, an integer
    """
    raise NotImplementedError


def overfits_from(losses, best):
    """The first epoch in which the network only memorises, counted from 1; 0 where there is none.

    That is the first epoch after the best one whose training loss is lower than the best one's: the network still gets
    better on the training data, and no better on others.

    Args:
        losses: a list with the training loss of every epoch
        best: the epoch with the lowest validation loss, counted from 1
    Returns:
        epoch, an integer
    """
    raise NotImplementedError


def epochs_run(val_losses, patience):
    """How many epochs are run where EarlyStopping with this patience watches the validation loss.

    An epoch is an improvement if its loss is lower than all before it. The training ends with the epoch that is the
    `patience`-th in a row without an improvement; where that never happens, all epochs are run.

    Args:
        val_losses: a list with the loss that each epoch has, or would have, if all were run
        patience: at least 1
    Returns:
        epochs, an integer
    Source: the documentation of keras.callbacks.EarlyStopping.
    """
    raise NotImplementedError


def build_gru_model(words=10_000, length=500):
    """A classifier of reviews that reads word after word. Compiled, not trained.

    (N, length) ids -> Embedding with 100 dimensions -> GRU 128, its last state -> Dense 1, sigmoid -> (N, 1)

    Compiled with the optimiser Adam, the loss binary cross-entropy, and accuracy as a metric.

    Returns:
        model, a compiled Keras model
    """
    raise NotImplementedError


def gru_training():
    """How to train: stop when it does not help any more, and keep the best.

    20 epochs at most, in batches of 64. The training stops as soon as the validation loss has not improved for 3 epochs
    in a row. In the end the model has the weights of its best epoch, by the validation loss or the validation accuracy.

    Returns:
        training, a dict with "epochs", "batch_size", and if you want "callbacks", a list of dicts such as
            {"name": "EarlyStopping", ...} or {"name": "ModelCheckpoint", ...} with the arguments that Keras' callbacks
            take, and "load_best", True where what a ModelCheckpoint has kept is to be loaded in the end
    """
    raise NotImplementedError


def cnn_lstm_steps(length, kernel_size, pool_size):
    """How many steps a Conv1D without padding and a MaxPooling1D behind it leave of `length`.

    The convolution gives a value wherever its kernel fits in. The pooling takes `pool_size` of these values together,
    then the next ones; what is left over at the end is dropped.

    Returns:
        steps, an integer
    """
    raise NotImplementedError


def build_cnn_lstm_model(words=10_000, length=400):
    """A classifier of reviews that looks at five words at a time before it reads in order. Compiled, not trained.

    (N, length) ids -> Embedding with 64 dimensions -> Dropout 0.25 -> Conv1D, 64 filters of size 5, relu, no padding
    -> MaxPooling1D 4 -> LSTM 64, its last state -> Dense 1, sigmoid -> (N, 1)

    Compiled with the optimiser Adam, the loss binary cross-entropy, and accuracy as a metric.

    Returns:
        model, a compiled Keras model
    """
    raise NotImplementedError


def korean_pieces(text):
    """A Korean text as pieces of two letters each, in order.

    Of every word (see `split_words`) all pairs of neighbouring letters; a word of a single letter is a piece itself.

    Returns:
        pieces, a list of strings: "영화가 참 좋다!" gives ["영화", "화가", "참", "좋다"]
    """
    raise NotImplementedError


def build_naver_model(words=20_000, length=50):
    """A classifier of Korean reviews, given as ids of pieces. Compiled, not trained.

    (N, length) ids -> Embedding with 100 dimensions -> LSTM 128, its last state -> Dense 1, sigmoid -> (N, 1)

    Compiled with the optimiser RMSprop, the loss binary cross-entropy, and accuracy as a metric.

    Returns:
        model, a compiled Keras model
    """
    raise NotImplementedError


def naver_training():
    """How the lecture trains it.

    15 epochs at most, in batches of 64, with a fifth of the data for validation. An EarlyStopping that watches the
    validation loss with patience 4; a ModelCheckpoint that keeps the best model only, by the validation accuracy, which
    is loaded in the end.

    Returns:
        training, a dict with "epochs", "batch_size", "validation_split", "callbacks", "load_best", as in `gru_training`
    """
    raise NotImplementedError


def build_reuters_model(words=1000, length=100, classes=46):
    """A classifier of articles by their topic. Compiled, not trained.

    (N, length) ids -> Embedding with 100 dimensions -> LSTM 100, tanh, its last state -> Dense, softmax -> (N, classes)

    Compiled with the optimiser Adam, accuracy as a metric, and a cross-entropy for several classes: the one for one-hot
    labels or the one for whole numbers, as you like. `reuters_labels` has to fit.

    Returns:
        model, a compiled Keras model
    """
    raise NotImplementedError


def reuters_labels(topics, classes):
    """Labels in the form that the loss of your `build_reuters_model` reads.

    Shapes:
        topics (N,), integers from 0 to classes - 1

    Returns:
        labels: (N,), the topics as they are, for a loss that takes whole numbers; (N, classes), one-hot rows, for the
            other one
    """
    raise NotImplementedError


def split_news(articles, share):
    """Which articles are for training and which are held out for a test.

    The articles may be sorted, so they are mixed first. Copies, articles with the same title and the same text, come
    into the same part.

    Args:
        articles: a list of N pairs (title, text)
        share: of the articles, how many are held out: round(share * N), or as near to it as copies allow
    Returns:
        train, test: two lists or arrays of indices; every index from 0 to N - 1 is in exactly one of them
    """
    raise NotImplementedError


def prepare_news(train, test):
    """Articles as ids, ready for your model. How, is yours to decide; three things have to hold.

    - All that is worked out from data (the vocabulary, the length) is worked out from the training articles alone.
    - An article is prepared in the same way whatever other articles stand beside it.
    - Both the title and the text are read, and a missing title ("") is no problem.

    Takes two lists of pairs (title, text), of N articles for training and of M for the test.

    Returns:
        x_train (N, T), x_test (M, T): integers from 0 to words - 1
        words: how many ids there are, for the embedding
    """
    raise NotImplementedError


def build_news_model(words, length):
    """A classifier of your own: (N, length) ids -> (N, 1), the probability that an article is not reliable.

    Its last layer has a sigmoid, and it is compiled with binary cross-entropy. All else is yours to decide. Training it
    should take a minute at most.

    Returns:
        model, a compiled Keras model
    """
    raise NotImplementedError


def news_training():
    """How to train your classifier, with 20 epochs at most; see `gru_training` for what you can say.

    Returns:
        training, a dict
    """
    raise NotImplementedError
