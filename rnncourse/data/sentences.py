"""Sentences made from templates, for the samples: equal seeds give equal sentences."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from typing import Any

Rules = Mapping[str, Sequence[str]]


def expand(template: str, rules: Rules, rng: random.Random) -> str:
    """The template with every {name} replaced by one of the choices in rules[name], which may hold {names} again."""
    return re.sub(r"\{(\w+)\}", lambda found: expand(rng.choice(rules[found[1]]), rules, rng), template)


def labelled(templates: Sequence[str], rules: Rules, count: int, seed: int) -> tuple[list[str], list[int]]:
    """`count` different texts with their labels: text i comes from template i % len(templates), which is its label."""
    rng = random.Random(seed)  # noqa: S311  (data, not secrets)
    texts: dict[str, int] = {}
    while len(texts) < count:
        label = len(texts) % len(templates)
        texts.setdefault(expand(templates[label], rules, rng).strip(), label)
    return list(texts), list(texts.values())


def split(texts: Sequence[Any], labels: Sequence[int], test: int, seed: int) -> dict[str, Any]:
    """Shuffled by the seed, the last `test` of them apart: train_texts, train_y, test_texts, test_y (int64)."""
    import numpy as np

    order = np.random.default_rng(seed).permutation(len(texts))
    train, held_out = order[: len(texts) - test], order[len(texts) - test :]
    y = np.asarray(labels, np.int64)
    return {
        "train_texts": [texts[index] for index in train],
        "train_y": y[train],
        "test_texts": [texts[index] for index in held_out],
        "test_y": y[held_out],
    }
