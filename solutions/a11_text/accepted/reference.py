"""The reference. Keras is imported where it is needed, since the grader loads this file too."""

import re
from collections import Counter

import numpy as np


def split_words(text):
    return re.findall(r"[a-z0-9']+", text.lower())


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
