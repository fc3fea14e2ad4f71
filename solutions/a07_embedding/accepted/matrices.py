"""Everything as products with one-hot rows, einsum and unit vectors."""

import numpy as np


def one_hot_lookup(x, W):
    return np.einsum("ntv,vd->ntd", one_hot(x, len(W), W.dtype), W)


def word_embedding_forward(x, W):
    rows = one_hot(x, W.shape[0], W.dtype)
    return np.take(W, x, axis=0), rows


def word_embedding_backward(dout, cache):
    return np.tensordot(cache, dout, axes=([0, 1], [0, 1]))


def embedding_memory(count, V, D, itemsize=4):
    ids = np.empty(count, np.int32).nbytes
    return np.int64(ids), np.int64(count) * V * itemsize, np.int64(V) * D * itemsize


def masked_embedding_forward(x, W, pad_id=0):
    rows = one_hot(x, len(W), W.dtype)
    rows[..., pad_id] = 0
    return rows @ W, rows.sum(-1) > 0, rows


def masked_embedding_backward(dout, cache):
    flat = cache.reshape(-1, cache.shape[-1])
    return flat.T @ dout.reshape(len(flat), -1)


def mean_of_words(out, mask):
    weights = mask.astype(out.dtype)
    weights /= np.clip(weights.sum(axis=1, keepdims=True), 1, None)
    return np.einsum("nt,ntd->nd", weights, out)


def cosine_similarity(W, vector):
    return unit(W) @ unit(vector[None])[0]


def nearest_neighbours(W, word_id, k):
    directions = unit(W)
    similarity = directions @ directions[word_id]
    similarity[word_id] = -np.inf
    return np.lexsort((np.arange(len(W)), -similarity))[:k]


def unit(rows):
    length = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.divide(rows, length, out=np.zeros_like(rows), where=length > 0)


def one_hot(x, V, dtype):
    if np.any(x < 0) or np.any(x > V - 1):
        raise ValueError("unknown word")
    return np.eye(V, dtype=dtype)[x]
