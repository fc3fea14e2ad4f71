"""The texts are prepared; no model is built yet.

Score: 11
"""

import re
from collections import Counter

import numpy as np


def split_words(text):
    return re.findall(r"[a-z0-9'가-힣ㄱ-ㅣ]+", text.lower())


def build_vocabulary(texts, size):
    counts = Counter()
    for text in texts:
        counts.update(split_words(text))
    return {word: 2 + i for i, (word, _) in enumerate(counts.most_common()) if 2 + i < size}


def texts_to_sequences(texts, vocabulary):
    return [[vocabulary.get(word, 1) for word in split_words(text)] for text in texts]


def pad(sequences, maxlen):
    return np.array([([0] * maxlen + list(ids))[-maxlen:] for ids in sequences])


def build_embedding_model(words=10_000, length=512):
    raise NotImplementedError
