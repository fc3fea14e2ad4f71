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
    """The words of an English text, in lower case and in order.

    A word is a run, as long as possible, of the letters a to z, digits and apostrophes. All else separates words.

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
