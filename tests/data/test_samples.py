"""Every data set loads from what comes with the package, and is what its recipe says."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sized
from pathlib import Path

import numpy as np
import pytest

from rnncourse.data import DataTrouble, Missing, UnknownKey, fake_news, genes, load, names, news, reviews, reviews_ko
from rnncourse.data.dataset import Dataset
from rnncourse.data.loading import RECIPES

SAMPLES = Path(genes.__file__).parent / "samples"
WITH_SAMPLE = [recipe.name for recipe in RECIPES.values() if recipe.sources[-1].kind == "sample"]


def numbers(words: str) -> list[int]:
    return [int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", words)]


def sizes(dataset: Dataset) -> list[int]:
    """What the numbers in Dataset.size count."""
    if "test_y" in dataset.values:
        return [len(dataset["train_y"]), len(dataset["test_y"])]
    if dataset.name == "prices":
        return [len(dataset["dates"]), *(len(table["dates"]) for table in dataset["others"].values())]
    (first, *_) = (dataset[key] for key in dataset)
    return [len(first)]


def test_every_name_but_one_has_a_sample() -> None:
    assert set(names()) - set(WITH_SAMPLE) == {"clothes"}  # 4,000 digits do for pictures


@pytest.mark.parametrize("name", WITH_SAMPLE)
def test_a_sample_loads_and_is_what_it_says(name: str) -> None:
    dataset = load(name, "sample")
    assert (dataset.name, dataset.source) == (name, "sample")
    assert list(dataset) == list(RECIPES[name].keys)
    assert numbers(dataset.size) == sizes(dataset)
    assert dataset.licence
    assert dataset.citation
    for key in dataset:
        assert not isinstance(dataset[key], Sized) or len(dataset[key])
    again = load(name, "sample")
    for key in dataset:
        np.testing.assert_equal(again[key], dataset[key])  # equal, and not shared: changing one leaves the other


@pytest.mark.parametrize("name", [name for name in WITH_SAMPLE if "train_texts" in RECIPES[name].keys])
def test_texts_to_learn_from(name: str) -> None:
    dataset = load(name, "sample")
    train, test = dataset["train_texts"], dataset["test_texts"]
    assert not set(train) & set(test)
    classes = set(range(len(dataset["class_names"]))) if "class_names" in dataset.values else {0, 1}
    for part in ("train_y", "test_y"):
        assert set(dataset[part].tolist()) == classes
        assert dataset[part].dtype == np.int64


@pytest.mark.parametrize("module", [reviews, reviews_ko, news, fake_news])
def test_another_seed_gives_other_texts(module) -> None:
    (texts, labels), (others, other_labels) = module.generate(60, seed=1), module.generate(60, seed=2)
    assert labels == other_labels
    assert len(set(texts) & set(others)) < 6
    assert module.generate(60, seed=1) == (texts, labels)


def test_digits() -> None:
    digits = load("digits", "sample")
    assert digits["train_x"].shape == (3500, 28, 28)
    assert digits["train_x"].dtype == np.uint8
    assert np.bincount(digits["train_y"]).tolist() == [350] * 10
    assert np.bincount(digits["test_y"]).tolist() == [50] * 10
    pictures = np.concatenate([digits["train_x"], digits["test_x"]]).reshape(4000, -1)
    assert len(np.unique(pictures, axis=0)) == 4000
    ink = [digits["train_x"][digits["train_y"] == digit].mean() for digit in (0, 1)]
    assert ink[0] > 2 * ink[1]  # a one is a stroke


def test_prices_are_in_the_order_of_days_and_without_cliffs() -> None:
    prices = load("prices", "sample")
    assert prices["ticker"] == "IBM"
    for table in ({key: prices[key] for key in prices}, *prices["others"].values()):
        assert (np.diff(table["dates"]).astype(int) > 0).all()
        assert (table["low"] <= table["close"]).all()
        assert (table["close"] <= table["high"]).all()
        assert (np.abs(np.diff(np.log(table["close"]))) < 0.2).all()


def test_plays_have_the_form_of_a_play() -> None:
    text = load("shakespeare")["text"]
    assert text.isascii()
    assert len(re.findall(r"^[A-Z ]+\.\n", text, flags=re.MULTILINE)) > 4500  # speakers
    assert 50 < len(set(text)) < 90


def test_bars_of_a_tune_are_full() -> None:
    tunes = load("tunes", "sample")
    assert len(set(tunes["titles"])) == 14
    for meter, unit, tune in zip(tunes["meters"], tunes["units"], tunes["tunes"], strict=True):
        for bar in filter(str.strip, tune.replace("]", "").split("|")):
            notes = re.findall(r"[A-Ga-gz][,']*(\d*)(/?)(\d*)", bar)
            beats = sum(float(times or 1) / (float(part or 2) if slash else 1) for times, slash, part in notes)
            one, four = (int(number) for number in meter.split("/"))
            assert beats / int(unit[2:]) == one / four, bar


def test_genes_are_read_three_by_three() -> None:
    made_up = load("genes", "sample")["genes"]
    assert all(genes.is_clean(gene) for gene in made_up)
    usage = genes.codon_usage()
    assert len(usage) == 64
    third = [sum(count for codon, count in usage.items() if codon[place] in "GC") for place in range(3)]
    assert third[0] > third[1] > third[2]  # the rhythm: G and C are common in first places


def test_a_genbank_file_is_read_on_both_strands() -> None:
    genome = "cc" + "atgaaataa" + "g" + "ttatttcat" + "atgtaaaaataa" + "atga"
    table = "LOCUS x\n" + "".join(
        f"     CDS             {place}\n" + " " * 21 + f'/gene="{name}"\n'
        for place, name in (("3..11", "a"), ("complement(13..21)", "b"), ("22..33", "stop inside"), ("<1..9", "cut"))
    )
    text = f"{table}\nORIGIN\n        1 {genome}\n//\n"
    assert genes.read_genbank(text) == {"names": ["a", "b"], "genes": ["ATGAAATAA", "ATGAAATAA"]}


def test_every_file_has_a_notice_beside_it_and_every_notice_a_file() -> None:
    lying = {path.name for path in SAMPLES.iterdir()}
    extracts = {name for name in lying if not name.endswith(".notice.txt")}
    assert lying - extracts == {f"{name}.notice.txt" for name in extracts}
    for name in extracts:
        notice = (SAMPLES / f"{name}.notice.txt").read_text(encoding="utf-8")
        assert notice.startswith(f"{name}: ")
        assert re.search("licence|public domain|facts", notice, flags=re.IGNORECASE)


def test_what_is_not_there_is_said_with_what_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    dataset = load("tunes", "sample")
    with pytest.raises(KeyError, match=r"has no part tune\. It has: titles, meters, units, keys, tunes"):
        dataset["tune"]
    with pytest.raises(DataTrouble, match=r"no data set digit\. Data sets of the course: digits, clothes"):
        load("digit")
    with pytest.raises(DataTrouble, match=r"no kind of source best\. Kinds, best first: full, packaged, sample"):
        load("digits", "best")  # type: ignore[arg-type]
    with pytest.raises(DataTrouble, match=r"has no source packaged\. It has: full, sample"):
        load("digits", "packaged")
    with pytest.raises(Missing, match="This command gets it: rnncourse data fetch clothes"):
        load("clothes")
    monkeypatch.setenv("RNNCOURSE_LANG", "ko")
    with pytest.raises(UnknownKey, match="tune 항목이 없습니다"):
        dataset["tune"]


def test_a_dataset_is_frozen_and_says_what_it_is() -> None:
    dataset = load("tunes", "sample")
    with pytest.raises(dataclasses.FrozenInstanceError):
        dataset.name = "other"  # type: ignore[misc]
    assert repr(dataset) == (
        "Dataset('tunes', source='sample', size='14 tunes', parts: titles, meters, units, keys, tunes)"
    )
