#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""
DL2 / unit 2 / Adam Novak

I do not like notebooks, so this is a plain module.
    python novak_adam.py        runs my tests
"""
from __future__ import annotations

import argparse
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Iterator, Optional, Tuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating]
__all__ = ["rnn_step_forward", "rnn_forward", "rnn_layer"]


@dataclass(frozen=True)
class StepCache:
    x: Array
    prev_h: Array
    Wx: Array
    Wh: Array
    next_h: Array


def expect(name: str, array: Array, *shape: int) -> None:
    if array.shape != shape:
        raise ValueError(f"{name}: expected {shape}, got {array.shape}")


def rnn_step_forward(x: Array, prev_h: Array, Wx: Array, Wh: Array, b: Array) -> Tuple[Array, StepCache]:
    N, D = x.shape
    H = Wh.shape[0]
    expect("prev_h", prev_h, N, H)
    expect("Wx", Wx, D, H)
    expect("Wh", Wh, H, H)
    expect("b", b, H)
    next_h = np.tanh(b + x @ Wx + prev_h @ Wh)
    return next_h, StepCache(x, prev_h, Wx, Wh, next_h)


def unroll(x: Array, h: Array, step) -> Iterator[Tuple[Array, StepCache]]:
    for x_t in x.swapaxes(0, 1):
        h, cache = step(x_t, h)
        yield h, cache


def rnn_forward(x: Array, h0: Optional[Array], Wx: Array, Wh: Array, b: Array):
    start = np.zeros((x.shape[0], Wh.shape[0]), dtype=x.dtype) if h0 is None else h0
    steps = list(unroll(x, start, partial(rnn_step_forward, Wx=Wx, Wh=Wh, b=b)))
    return np.stack([h for h, _ in steps], axis=1), [cache for _, cache in steps]


def rnn_layer(x, Wx, Wh, b, h0=None, return_sequences=False, return_state=False):
    h, _ = rnn_forward(x, h0, Wx, Wh, b)
    out = h if return_sequences else h[:, -1, :]
    return (out, h[:, -1, :]) if return_state else out


def _softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def output_layer(h, Wy, by, activation="softmax"):
    try:
        f = {"softmax": _softmax, "sigmoid": lambda z: 0.5 + 0.5 * np.tanh(0.5 * z), "identity": np.asarray}[activation]
    except KeyError:
        raise ValueError(f"no such activation: {activation}") from None
    return f(h @ Wy + by)


def rnn_many_to_one(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    return output_layer(rnn_layer(x, Wx, Wh, b, h0=h0), Wy, by, activation)


def rnn_many_to_many(x, h0, Wx, Wh, b, Wy, by, activation="softmax"):
    return output_layer(rnn_layer(x, Wx, Wh, b, h0=h0, return_sequences=True), Wy, by, activation)


def rnn_one_to_many(x0, h0, Wx, Wh, b, Wy, by, steps, activation="identity"):
    if Wy.shape[1] != Wx.shape[0]:
        raise ValueError("the output cannot be read as input")

    def stream() -> Iterator[Array]:
        x, h = x0, np.zeros((x0.shape[0], Wh.shape[0])) if h0 is None else h0
        while True:
            h, _ = rnn_step_forward(x, h, Wx, Wh, b)
            x = output_layer(h, Wy, by, activation)
            yield x

    return np.stack(list(islice(stream(), steps)), axis=1)


def rnn_param_count(D: int, H: int, O: Optional[int] = None) -> int:
    return H * (D + H + 1) + (O * (H + 1) if O else 0)


def from_keras_weights(weights):
    if len(weights) == 2:
        weights = [*weights, np.zeros_like(weights[1], shape=weights[1].shape[1:])]
    if len(weights) not in (3, 5):
        raise ValueError(f"{len(weights)} arrays")
    return dict(zip(("Wx", "Wh", "b", "Wy", "by"), weights))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    rng = np.random.default_rng(args.seed)
    x = rng.normal(size=(2, 5, 3))
    h, _ = rnn_forward(x, None, rng.normal(size=(3, 4)), rng.normal(size=(4, 4)), np.zeros(4))
    assert h.shape == (2, 5, 4) and np.abs(h).max() <= 1
    assert rnn_param_count(28, 256) == 72960
    assert rnn_param_count(28, 256, 10) == 75530
    print("all tests passed")


if __name__ == "__main__":
    main()
