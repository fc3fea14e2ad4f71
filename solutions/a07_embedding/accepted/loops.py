"""Place by place, word by word."""

import math

import numpy as np


def one_hot_lookup(x, W):
    check(x, W)
    N, T = x.shape
    V, D = W.shape
    out = np.zeros((N, T, D), W.dtype)
    for n in range(N):
        for t in range(T):
            row = np.zeros(V, W.dtype)
            row[x[n, t]] = 1
            out[n, t] = row @ W
    return out


def word_embedding_forward(x, W):
    check(x, W)
    out = np.empty((*x.shape, W.shape[1]), W.dtype)
    for place in np.ndindex(x.shape):
        out[place] = W[x[place]]
    return out, {"ids": x.tolist(), "V": len(W)}


def word_embedding_backward(dout, cache):
    dW = np.zeros((cache["V"], dout.shape[-1]))
    for ids, rows in zip(cache["ids"], dout, strict=True):
        for word, row in zip(ids, rows, strict=True):
            dW[word] += row
    return dW


def embedding_memory(count, V, D, itemsize=4):
    one_hot = sum(V * itemsize for _ in range(count)) if count < 100 else count * V * itemsize
    return [count * 4, one_hot, D * itemsize * V]


def masked_embedding_forward(x, W, pad_id=0):
    out, _ = word_embedding_forward(x, W)
    mask = np.ones(x.shape, bool)
    for place in np.ndindex(x.shape):
        if x[place] == pad_id:
            mask[place] = False
            out[place] = 0
    return out, mask, (x, pad_id, len(W))


def masked_embedding_backward(dout, cache):
    x, pad_id, V = cache
    dW = word_embedding_backward(dout, {"ids": x.tolist(), "V": V})
    dW[pad_id] = 0
    return dW


def mean_of_words(out, mask):
    means = []
    for words, real in zip(out, mask, strict=True):
        kept = words[real]
        means.append(kept.mean(axis=0) if len(kept) else np.zeros(out.shape[2], out.dtype))
    return means


def cosine_similarity(W, vector):
    length = math.sqrt(sum(number * number for number in vector))
    result = []
    for row in W:
        product = length * math.sqrt(sum(number * number for number in row))
        result.append(sum(a * b for a, b in zip(row, vector, strict=True)) / product if product else 0.0)
    return np.array(result)


def nearest_neighbours(W, word_id, k):
    similarity = cosine_similarity(W, W[word_id])
    others = [word for word in range(len(W)) if word != word_id]
    return sorted(others, key=lambda word: (-similarity[word], word))[:k]


def check(x, W):
    for word in x.ravel():
        if not 0 <= word < len(W):
            raise ValueError(f"{word} is no id")
