"""The reference. Keras is imported where it is needed, since the grader loads this file too."""

import re
from collections import Counter

import numpy as np


def split_words(text):
    return re.findall(r"[a-z0-9'가-힣ㄱ-ㅣ]+", text.lower())


def build_vocabulary(texts, size):
    counts = Counter(word for text in texts for word in split_words(text))
    return {word: number for number, (word, _) in enumerate(counts.most_common(size - 2), start=2)}


def texts_to_sequences(texts, vocabulary):
    return [[vocabulary.get(word, 1) for word in split_words(text)] for text in texts]


def pad(sequences, maxlen):
    padded = np.zeros((len(sequences), maxlen), np.int32)
    for n, ids in enumerate(sequences):
        kept = ids[-maxlen:]
        padded[n, maxlen - len(kept) :] = kept
    return padded


def build_embedding_model(words=10_000, length=512):
    from keras import Input, Sequential
    from keras.layers import Dense, Embedding, Flatten

    layers = [Embedding(words, 16), Flatten(), Dense(32, activation="relu"), Dense(1, activation="sigmoid")]
    model = Sequential([Input((length,)), *layers])
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    return model


def best_epoch(history):
    return int(np.argmin(history["val_loss"])) + 1


def overfits_from(losses, best):
    return next((epoch for epoch, loss in enumerate(losses, 1) if epoch > best and loss < losses[best - 1]), 0)


def epochs_run(val_losses, patience):
    best = 0
    for epoch, loss in enumerate(val_losses):
        if loss < val_losses[best]:
            best = epoch
        if epoch - best == patience:
            return epoch + 1
    return len(val_losses)


def build_gru_model(words=10_000, length=500):
    from keras import Input, Sequential
    from keras.layers import GRU, Dense, Embedding

    model = Sequential([Input((length,)), Embedding(words, 100), GRU(128), Dense(1, activation="sigmoid")])
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    return model


def gru_training():
    return {
        "epochs": 20,
        "batch_size": 64,
        "callbacks": [
            {"name": "EarlyStopping", "monitor": "val_loss", "patience": 3},
            {"name": "ModelCheckpoint", "monitor": "val_loss", "save_best_only": True},
        ],
        "load_best": True,
    }


def cnn_lstm_steps(length, kernel_size, pool_size):
    return (length - kernel_size + 1) // pool_size


def build_cnn_lstm_model(words=10_000, length=400):
    from keras import Input, Sequential
    from keras.layers import LSTM, Conv1D, Dense, Dropout, Embedding, MaxPooling1D

    phrases = [Embedding(words, 64), Dropout(0.25), Conv1D(64, 5, activation="relu"), MaxPooling1D(4)]
    model = Sequential([Input((length,)), *phrases, LSTM(64), Dense(1, activation="sigmoid")])
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    return model


def korean_pieces(text):
    pieces = []
    for word in split_words(text):
        pieces += [word[n : n + 2] for n in range(len(word) - 1)] or [word]
    return pieces


def build_naver_model(words=20_000, length=50):
    from keras import Input, Sequential
    from keras.layers import LSTM, Dense, Embedding

    model = Sequential([Input((length,)), Embedding(words, 100), LSTM(128), Dense(1, activation="sigmoid")])
    model.compile("rmsprop", "binary_crossentropy", metrics=["accuracy"])
    return model


def naver_training():
    return {
        "epochs": 15,
        "batch_size": 64,
        "validation_split": 0.2,
        "callbacks": [
            {"name": "EarlyStopping", "monitor": "val_loss", "patience": 4},
            {"name": "ModelCheckpoint", "monitor": "val_accuracy", "save_best_only": True},
        ],
        "load_best": True,
    }


def build_reuters_model(words=1000, length=100, classes=46):
    from keras import Input, Sequential
    from keras.layers import LSTM, Dense, Embedding

    model = Sequential([Input((length,)), Embedding(words, 100), LSTM(100), Dense(classes, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def reuters_labels(topics, classes):  # noqa: ARG001  the loss takes whole numbers
    return topics


def split_news(articles, share):
    copies = {}
    for index, article in enumerate(articles):
        copies.setdefault(tuple(article), []).append(index)
    groups = list(copies.values())
    parts = [[], []]
    for number in np.random.default_rng(0).permutation(len(groups)):
        held_out = len(parts[1]) < round(share * len(articles))
        parts[held_out] += groups[number]
    return parts


def prepare_news(train, test):
    from keras.utils import pad_sequences

    known, new = ([f"{title} {text}" for title, text in part] for part in (train, test))
    vocabulary = build_vocabulary(known, 2000)
    x_train, x_test = (pad_sequences(texts_to_sequences(texts, vocabulary), 80) for texts in (known, new))
    return x_train, x_test, 2000


def build_news_model(words, length):
    from keras import Input, Sequential
    from keras.layers import Dense, Embedding, GlobalAveragePooling1D

    layers = [Embedding(words, 16), GlobalAveragePooling1D(), Dense(16, activation="relu")]
    model = Sequential([Input((length,)), *layers, Dense(1, activation="sigmoid")])
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    return model


def news_training():
    return {"epochs": 12, "batch_size": 32}
