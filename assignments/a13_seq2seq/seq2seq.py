"""Sequence to sequence: fill in every function, here or in the notebook.

One set of letters throughout: N sequences in a batch, S steps of the input, T steps of the output, C classes of an
output. A symbol, be it a word, a tag or a digit, is known by its id; id 0 is padding and stands for no symbol at all.

Import keras inside of the functions that need it, as in `import keras` on their first line: then the functions without
a model can be tried out on a machine without it. `rnncourse check seq2seq.py` runs the public checks from a shell.
"""
# ruff: noqa: F401  numpy is there for what you write

import numpy as np

PADDING = 0


def encode(sequences, ids, length):
    """Sequences of symbols as one array of ids, filled up with PADDING behind the last symbol.

    Args:
        sequences: N sequences of symbols, such as lists of words, or texts whose letters are the symbols
        ids: a dict, from each symbol to its id, an integer from 1 on
        length: how many places each row of the array has

    Returns:
        encoded (N, length), integers
    Raises:
        ValueError: a sequence is longer than `length`, or a symbol is not in `ids`.
    """
    raise NotImplementedError


def build_tagger(words, tags, length):
    """A model that reads a sentence in both directions and gives every word a tag; compiled.

    Shapes: sentences (N, length), ids from 0 to words - 1  ->  probabilities (N, length, tags)

    Layers: Embedding with 16 dimensions that masks padding, Bidirectional LSTM with 16 units in each direction whose
    outputs are joined end to end, TimeDistributed Dense with softmax. (A Dense layer on its own does the same.)
    Compiled: Adam with learning rate 0.01, sparse categorical cross-entropy, and the metric "accuracy".
    """
    raise NotImplementedError


def token_accuracy(probabilities, tags):
    """The share of words for which the most probable class is the right tag. Padding does not count, right or wrong.

    Shapes:
        probabilities (N, T, C)   tags (N, T), integers; PADDING where there is no word

    Returns:
        accuracy, a number from 0 to 1; 0 where there are no words at all
    """
    raise NotImplementedError
