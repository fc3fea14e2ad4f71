"""Word embeddings: fill in every function, here or in the notebook.

One set of letters throughout: N sequences in a batch, T words in a sequence, V words in the vocabulary, D numbers for
each word. A word is known by its id, a whole number from 0 to V - 1, and row `id` of the table W is its embedding.

Each docstring is a contract: what goes in, what comes out, and what is refused. `rnncourse check embedding.py` runs
the public checks of this unit from a shell.
"""
# ruff: noqa: F401  numpy is there for what you write

import numpy as np


def one_hot_lookup(x, W):
    """Embeddings as a matrix product: every id becomes a one-hot row, and out = one_hot(x) W.

    Shapes:
        x (N, T), integers from 0 to V - 1   W (V, D), floating point

    Returns:
        out (N, T, D), of the dtype of W
    Raises:
        ValueError: an id is negative, or not less than V.
    Source: Bengio, Ducharme, Vincent, Jauvin (2003), A neural probabilistic language model, section 2.
    """
    raise NotImplementedError


def word_embedding_forward(x, W):
    """The same embeddings without any product: out[n, t] = W[x[n, t]].

    Shapes:
        x (N, T), integers from 0 to V - 1   W (V, D), floating point

    Returns:
        out (N, T, D), of the dtype of W; changing it later does not change W
        cache, whatever word_embedding_backward needs
    Raises:
        ValueError: an id is negative, or not less than V.
    Source: Bengio, Ducharme, Vincent, Jauvin (2003), A neural probabilistic language model, section 2.
    """
    raise NotImplementedError


def word_embedding_backward(dout, cache):
    """The gradient of the loss for the table: row v gets the sum of dout over all places where word v stood.

    Shapes:
        dout (N, T, D), the gradient of the loss for out   cache from word_embedding_forward

    Returns:
        dW (V, D); rows of words that did not occur are zero
    Source: the chain rule for out = one_hot(x) W: dW = one_hot(x)^T dout, summed over all N T places.
    """
    raise NotImplementedError


def embedding_memory(count, V, D, itemsize=4):
    """How many bytes `count` words take, as ids and as one-hot rows, and how many the table takes.

    Ids are stored in 4 bytes each (int32); every number of the one-hot rows and of the table takes `itemsize` bytes.

    Returns:
        ids_bytes, one_hot_bytes, table_bytes: three integers
    """
    raise NotImplementedError


def masked_embedding_forward(x, W, pad_id=0):
    """Embeddings of padded sequences: where there is padding there is no word, and the embedding is zero.

    Shapes:
        x (N, T), integers from 0 to V - 1, `pad_id` where a sequence has no more words   W (V, D)

    Returns:
        out (N, T, D): W[x[n, t]], or zeros where x[n, t] is pad_id
        mask (N, T), bool: True where there is a word
        cache, whatever masked_embedding_backward needs
    """
    raise NotImplementedError


def masked_embedding_backward(dout, cache):
    """The gradient for the table of masked_embedding_forward: padding passes no gradient on.

    Shapes:
        dout (N, T, D)   cache from masked_embedding_forward

    Returns:
        dW (V, D); row pad_id is zero
    """
    raise NotImplementedError


def mean_of_words(out, mask):
    """One vector for each sequence: the mean of the embeddings of its words; padding does not count.

    Shapes:
        out (N, T, D)   mask (N, T), bool: True where there is a word

    Returns:
        mean (N, D); zeros for a sequence without words
    """
    raise NotImplementedError


def cosine_similarity(W, vector):
    """The cosine of the angle between `vector` and each row of W: 1 same direction, 0 at right angles, -1 opposite.

    Shapes:
        W (V, D)   vector (D,)

    Returns:
        similarity (V,); 0 where the row, or the vector, is zero throughout
    """
    raise NotImplementedError


def nearest_neighbours(W, word_id, k):
    """The ids of the k words whose embeddings are most similar, by cosine, to that of `word_id`.

    Shapes:
        W (V, D)   word_id an integer from 0 to V - 1   k an integer from 1 to V - 1

    Returns:
        ids (k,), integers: the most similar first, equally similar ones by id; `word_id` itself is not among them
    """
    raise NotImplementedError
