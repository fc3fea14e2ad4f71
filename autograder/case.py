"""Random inputs of a check: keyed by a secret, the student and the check, so that they can be replayed, not guessed."""

from __future__ import annotations

import hashlib
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]


class Case:
    """What the fixture `case` gives a check. Two checks, or two seeds, draw independent numbers."""

    def __init__(self, seed: int, check_id: str) -> None:
        key = hashlib.blake2b(f"{seed} {check_id}".encode(), digest_size=16).digest()
        self.rng = np.random.Generator(np.random.PCG64(int.from_bytes(key, "big")))

    def normal(self, *shape: int, dtype: Any = np.float64, scale: float = 1.0) -> Array:
        """Normally distributed numbers of mean 0 and standard deviation `scale`."""
        return np.asarray(self.rng.normal(0.0, scale, shape), dtype)

    def integers(self, low: int, high: int, shape: int | tuple[int, ...] = ()) -> Array:
        """Integers from `low` up to, not including, `high`; int64."""
        return np.asarray(self.rng.integers(low, high, shape))


def submission_seed(key: str, student: str, assignment: str) -> int:
    """The seed of a student's checks in an assignment: 63 bits that nobody can compute without the course's key."""
    secret = hashlib.blake2b(key.encode()).digest()  # keys of any length
    who = f"{len(student)} {student} {assignment}".encode("utf-8", "surrogatepass")  # the length keeps the two apart
    return int.from_bytes(hashlib.blake2b(who, key=secret, digest_size=8).digest(), "big") >> 1
