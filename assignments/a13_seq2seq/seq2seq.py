"""Sequence to sequence: fill in every function, here or in the notebook.

One set of letters throughout: N sequences in a batch, S steps of the input, T steps of the output, C classes of an
output. A symbol, be it a word, a tag or a digit, is known by its id; id 0 is padding and stands for no symbol at all.
Where a decoder writes, id 1 is the sign to start and id 2 the sign that it has come to the end.

Import keras inside of the functions that need it, as in `import keras` on their first line: then the functions without
a model can be tried out on a machine without it. `rnncourse check seq2seq.py` runs the public checks from a shell.
"""
# ruff: noqa: F401  numpy is there for what you write

import numpy as np

PADDING, START, END = 0, 1, 2


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


def teacher_forcing(targets):
    """What a decoder reads and what it should answer while it is trained, both one place longer than the targets.

    The decoder reads START and then the right words, whatever it has answered itself; its answer at every place is the
    word that comes next, and behind the last word END.

    Shapes:
        targets (N, T), ids of words, filled up with PADDING behind the last word

    Returns:
        decoder_in (N, T + 1): START, the words, PADDING
        decoder_out (N, T + 1): the words, END, PADDING
    """
    raise NotImplementedError


def build_translator(symbols, words, source_length, target_length):
    """An encoder and a decoder with teacher forcing, as one model with two inputs; compiled.

    Shapes: [sources (N, source_length), decoder_in (N, target_length)]  ->  probabilities (N, target_length, words);
    the ids go from 0 to symbols - 1 in sources, and from 0 to words - 1 in decoder_in.

    Encoder: Embedding with 16 dimensions that masks padding, GRU with 64 units, of which the last state is kept.
    Decoder: Embedding with 32 dimensions that masks padding, GRU with 64 units that starts in the state of the encoder
    and answers at every step, Dense with softmax (in TimeDistributed or not).
    Compiled: Adam with learning rate 0.005, sparse categorical cross-entropy, and the metric "accuracy".
    Source: Sutskever, Vinyals, Le (2014), Sequence to sequence learning with neural networks, section 2.
    """
    raise NotImplementedError


def greedy_decode(model, sources, length):
    """What the model writes by itself: each word is the most probable one after those that it has written before.

    A row begins with the word that the model gives for START. Behind END there is nothing but PADDING; a row that comes
    to no end fills all places.

    Shapes:
        model: [sources, decoder_in (N, length)]  ->  probabilities (N, length, words), as build_translator makes it
        sources (N, ...), whatever the model reads

    Returns:
        decoded (N, length), integers, without START
    """
    raise NotImplementedError


def exact_match(decoded, targets):
    """The share of rows in which every word is right, END included. What stands behind END does not matter.

    Shapes:
        decoded (N, T)   targets (N, T): words, END, PADDING

    Returns:
        share, a number from 0 to 1
    """
    raise NotImplementedError
