#!/usr/bin/env python3
"""
DL2 / unit 7 / Adam Novak
"""
from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def _checked(x: NDArray, W: NDArray) -> NDArray:
    x = np.asarray(x, dtype=np.intp)
    if ((x < 0) | (x >= W.shape[0])).any():
        raise ValueError("word id out of range")
    return x


def one_hot(x: NDArray, V: int) -> NDArray:
    eye = np.zeros(x.shape + (V,))
    np.put_along_axis(eye, x[..., np.newaxis], 1.0, axis=-1)
    return eye


def one_hot_lookup(x, W):
    return (one_hot(_checked(x, W), W.shape[0]) @ W).astype(W.dtype)


def word_embedding_forward(x, W):
    x = _checked(x, W)
    return W[x].copy(), {"ids": x, "V": W.shape[0]}


def word_embedding_backward(dout, cache):
    # dW = onehot^T dout, over all N*T places
    rows = one_hot(cache["ids"].reshape(-1), cache["V"])
    return rows.T @ dout.reshape(-1, dout.shape[-1])


def embedding_memory(count, V, D, itemsize=4):
    table = V * D * itemsize
    return 4 * count, count * V * itemsize, table


def masked_embedding_forward(x, W, pad_id=0):
    mask = np.not_equal(x, pad_id)
    out, cache = word_embedding_forward(x, W)
    out[~mask] = 0
    return out, mask, {**cache, "mask": mask}


def masked_embedding_backward(dout, cache):
    dout = np.where(cache["mask"][..., np.newaxis], dout, 0)
    return word_embedding_backward(dout, cache)


def mean_of_words(out, mask):
    lengths = np.maximum(1, np.count_nonzero(mask, axis=1))
    return np.einsum("ntd,nt->nd", out, mask) / lengths[:, np.newaxis]


def cosine_similarity(W, vector):
    def unit(a):
        length = np.sqrt((a * a).sum(-1, keepdims=True))
        return a / np.where(length == 0, 1, length)

    return unit(W) @ unit(vector)


def nearest_neighbours(W, word_id, k):
    scores = cosine_similarity(W, W[word_id])
    by_score = np.lexsort((np.arange(len(W)), -scores))
    return by_score[by_score != word_id][:k]


if __name__ == "__main__":
    W = np.random.randn(9, 4)
    print(nearest_neighbours(W, 3, 2))
