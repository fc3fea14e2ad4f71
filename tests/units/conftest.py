"""Agreement with oracles of other authors, recorded so that the table of units can show it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import numpy.typing as npt
import pytest

Agree = Callable[..., None]


@pytest.fixture
def agree(record_property: Callable[[str, object], None]) -> Iterator[Agree]:
    """Demands that ours equals theirs, to `rtol` of the largest entry of theirs; the test records the largest error."""
    errors = []

    def agree(ours: npt.ArrayLike, theirs: npt.ArrayLike, rtol: float = 1e-6) -> None:
        mine, oracle = np.asarray(ours, np.float64), np.asarray(theirs, np.float64)
        assert mine.shape == oracle.shape
        scale = np.abs(oracle).max(initial=0.0)
        error = float(np.abs(mine - oracle).max(initial=0.0) / (scale or 1.0))
        errors.append(error)
        assert error <= rtol  # NaN is not

    yield agree
    record_property("max_relative_error", max(errors, default=float("nan")))
