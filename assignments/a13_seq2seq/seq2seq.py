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


def translator_training():
    """The settings with which the translator is trained, for `model.fit`.

    Returns:
        a dict: "epochs" 20, "batch_size" 32, "validation_split" 0.2, and "callbacks", a list with one dict for each
        callback of Keras: its "name", and its arguments by name. One of them is "EarlyStopping": it watches the
        validation loss, lets three epochs without improvement pass ("patience"), and then goes back to the weights of
        the best epoch.
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


def build_captioner(height, width, words, length):
    """A decoder that starts in the embedding of a picture, as one model with two inputs; compiled.

    Shapes: [pictures (N, height, width), decoder_in (N, length)]  ->  probabilities (N, length, words)

    Picture: Flatten, Dense with 64 units and tanh: the state in which the decoder starts.
    Decoder: Embedding with 16 dimensions that masks padding, GRU with 64 units that answers at every step, Dense with
    softmax (in TimeDistributed or not).
    Compiled: Adam with learning rate 0.005, sparse categorical cross-entropy, and the metric "accuracy".
    Source: Vinyals, Toshev, Bengio, Erhan (2015), Show and tell: a neural image caption generator, section 3.
    """
    raise NotImplementedError


def frame_examples(genes, codons):
    """Each gene read twice, three letters at a time: once in frame, and once shifted, which is no gene any more.

    Both readings leave out the first three letters, the start codon. Of gene i, counted from 0, row 2 i is read from
    the letter behind them; row 2 i + 1 begins one letter later where i is even, two letters later where i is odd.

    Args:
        genes: G texts of the letters A, C, G, T
        codons: how many codons are read

    Returns:
        x (2 G, codons, 64): each codon one-hot, AAA is 0, AAC is 1, ..., TTT is 63: 16 first + 4 second + third letter,
            with A = 0, C = 1, G = 2, T = 3
        y (2 G,), integers: 1 in frame, 0 shifted
    Raises:
        ValueError: a gene has fewer than 3 codons + 5 letters, or another letter among those that are read.
    """
    raise NotImplementedError


def build_dna_model(codons):
    """A model that tells whether codons are read in frame; compiled.

    Shapes: x (N, codons, 64)  ->  the probability of being in frame (N, 1)

    Layers: GRU with 32 units, Dense with one unit and sigmoid.
    Compiled: Adam with learning rate 0.005, binary cross-entropy, and the metric "accuracy".
    """
    raise NotImplementedError
