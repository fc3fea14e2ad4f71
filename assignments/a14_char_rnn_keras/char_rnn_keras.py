"""A model of characters in Keras: fill in every function, here or in the notebook.

One set of letters throughout: N pieces of text, T characters in a piece, B texts read side by side, V different
characters in the vocabulary, E numbers in a character's vector, H numbers in a hidden state. A character is known by
its id, a whole number from 0 to V - 1: its place in the vocabulary.

Each docstring is a contract: what goes in, what comes out, and what is refused. `rnncourse check char_rnn_keras.py`
runs the public checks of this unit from a shell.
"""
# ruff: noqa: F401  numpy is there for what you write

import numpy as np


def text_pieces(text, vocabulary, steps):
    """A text in pieces of T = `steps` characters, and beside each character the one that follows it.

    The pieces come one after the other without overlap, as many as there are full ones; what is left at the end is
    dropped.

    Given:
        vocabulary: a text of V different characters; the id of a character is its place in it, counting from 0

    Returns:
        x (N, T), y (N, T), integers: y[n, t] is the id of the character right after that of x[n, t] in the text, also
        at the end of a piece; N is as large as possible
    Raises:
        ValueError: a character is not in the vocabulary, or the text is too short for one piece.
    """
    raise NotImplementedError


def build_model(characters, embedding=32, units=64):
    """A compiled network that gives every possible next character a score, after every character that it reads.

    Input: pieces of any length, integers (N, T). Three layers: Embedding with vectors of `embedding` numbers; a GRU or
    an LSTM (which of them is up to you) with `units` units, which hands on its state at every step; Dense with one
    unit for each of the V = `characters` characters, without an activation: its outputs are scores (logits).

    Compiled with the sparse categorical cross-entropy of logits, and Adam with learning rate 0.01 and gradients clipped
    to the norm 1.0, either all of them together (global_clipnorm) or each array by itself (clipnorm).

    Returns:
        a Keras model (N, T) -> (N, T, V), not trained
    Source: Graves (2013), Generating sequences with recurrent neural networks, with one layer.
    """
    raise NotImplementedError


def training():
    """The settings of a training that stops by itself, for `model.fit`.

    Returns:
        a dict: "epochs" 30, "batch_size" 32, "validation_split" 0.1, and "callbacks", a list with one dict for each
        callback of Keras: its "name", and its arguments by name. One of them is "EarlyStopping": it watches the
        validation loss, lets two epochs without improvement pass ("patience"), and then goes back to the weights of
        the best epoch.
    """
    raise NotImplementedError


def continuing_batches(ids, batch_size, steps):
    """A text for B = `batch_size` readers, so that every batch goes on where the one before it stopped.

    The text is cut into B parts of equal length, one after the other, and each reader gets one: reader i reads part i
    in pieces of T = `steps` characters. Row k B + i is the k-th piece of reader i, so that rows 0 to B - 1 are the
    first batch, rows B to 2 B - 1 the second, and in every batch row i goes on where row i of the batch before stopped.

    Shapes:
        ids (L,), integers

    Returns:
        x (K B, T), y (K B, T): y holds the id right after each id of x. K, the number of batches, is as large as
        possible: parts have K T ids, and one more id is needed after the last part.

    Raises:
        ValueError: there are too few ids for one batch.
    """
    raise NotImplementedError


def writing_model(model):
    """The same network for writing: it reads one character of one text at a time, and remembers.

    Its input has the shape (1, 1), its recurrent layer is stateful: it keeps its state from one call to the next. All
    sizes and all weights are those of `model`, and the outputs are scores as before. It need not be compiled.

    Given:
        model: a network as build_model makes it, trained; `model.layers` are Embedding, GRU or LSTM, Dense

    Returns:
        a Keras model (1, 1) -> (1, 1, V)
    """
    raise NotImplementedError


def sample_id(logits, temperature, rng):
    """The id of the next character, drawn with the probabilities softmax(logits / temperature).

    Given:
        temperature: a number above 0; the smaller it is, the surer is the most probable character
        rng: a numpy Generator, or a whole number, its seed; `np.random.default_rng(rng)` takes both

    Shapes:
        logits (V,), of any size

    Returns:
        id, an integer from 0 to V - 1; the same seed gives the same id
    """
    raise NotImplementedError


def write_text(model, start, length, vocabulary, temperature=0.0, rng=0):
    """What a trained network writes after `start`, character by character; it reads every character that it writes.

    Given:
        model: a network as build_model makes it, trained
        start: a text of one character or more, read before the first is written
        temperature: 0 takes the most probable character every time; above 0, characters are drawn (sample_id)
        rng: a numpy Generator, or a seed for the whole text

    Returns:
        the text of `length` new characters, without `start`; the same seed gives the same text
    """
    raise NotImplementedError


def loop_length(text, times=3):
    """How long the piece is that a text repeats at its end.

    The smallest p above 0 such that the last p characters stand at the end of the text `times` times in a row.

    Returns:
        p, an integer, or 0 where there is no such piece
    """
    raise NotImplementedError


def speakers(text):
    """Who speaks in a text that has the form of a play, in the order of the speeches.

    A speech begins with a line that names the speaker: capital letters A to Z and blanks only, a letter first, and a
    full stop at the end. Before this line there is an empty line or nothing, and after it a line that is not empty.

    Returns:
        a list of names, without the full stop; a name comes as often as there are speeches
    """
    raise NotImplementedError
