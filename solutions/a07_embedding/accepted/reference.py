"""Word embeddings: the reference, which expected values come from.

Everything that depends on W is analytic, so that complex tables pass through and a complex step gives exact gradients.
"""

import numpy as np


def one_hot_lookup(x, W):
    """Embeddings as a product: out = one_hot(x) W. x (N, T) integers, W (V, D); out (N, T, D)."""
    _require_ids(x, len(W))
    return _one_hot(x, len(W)).astype(W.dtype) @ W


def word_embedding_forward(x, W):
    """Embeddings by index: out[n, t] = W[x[n, t]]. x (N, T) integers, W (V, D); out (N, T, D), cache."""
    _require_ids(x, len(W))
    return W[x], (x, W.shape)


def word_embedding_backward(dout, cache):
    """The gradient dW (V, D): each row the sum of dout (N, T, D) over the places of its word."""
    x, shape = cache
    dW = np.zeros(shape, dout.dtype)
    np.add.at(dW, x, dout)
    return dW


def embedding_memory(count, V, D, itemsize=4):
    """Bytes of `count` ids as int32, of the same words as one-hot rows, and of the table (V, D)."""
    return 4 * count, count * V * itemsize, V * D * itemsize


def masked_embedding_forward(x, W, pad_id=0):
    """Embeddings with zeros where x is pad_id: out (N, T, D), mask (N, T) bool, cache."""
    mask = x != pad_id
    out, cache = word_embedding_forward(x, W)
    return out * mask[:, :, None], mask, (cache, mask)


def masked_embedding_backward(dout, cache):
    """The gradient dW (V, D) of masked_embedding_forward; padding passes nothing on."""
    inner, mask = cache
    return word_embedding_backward(dout * mask[:, :, None], inner)


def mean_of_words(out, mask):
    """The mean of out (N, T, D) over the places where mask (N, T) is True; zeros where there are none."""
    total = (out * mask[:, :, None]).sum(axis=1)
    count = mask.sum(axis=1)
    return total / np.maximum(count, 1)[:, None]


def cosine_similarity(W, vector):
    """The cosine between each row of W (V, D) and vector (D,); 0 where one of the two is zero throughout."""
    lengths = np.sqrt((W**2).sum(axis=1)) * np.sqrt((vector**2).sum())
    return (W @ vector) / np.where(lengths > 0, lengths, 1)


def nearest_neighbours(W, word_id, k):
    """Ids of the k rows of W most similar to row word_id, without itself; ties by id."""
    similarity = cosine_similarity(W, W[word_id])
    order = np.argsort(-similarity, kind="stable")
    return order[order != word_id][:k]


def _one_hot(x, V):
    return x[..., None] == np.arange(V)


def _require_ids(x, V):
    if x.size and (x.min() < 0 or x.max() >= V):
        raise ValueError(f"ids go from 0 to {V - 1}, but x goes from {x.min()} to {x.max()}")
