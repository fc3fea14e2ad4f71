"""What is trained on, and what nobody has seen. Data are fixed, so that equal models are trained once."""

from collections.abc import Callable
from functools import cache
from types import SimpleNamespace
from typing import NamedTuple

import numpy as np
import pytest

from autograder.suite import Fit, reject, require_compiled, require_parts, require_shapes
from rnncourse.data.genes import generate
from rnncourse.data.pairs import TAGS, captioned_pictures, number_pairs, tagged_sentences

LOSS_FOR_IDS = "sparse_categorical_crossentropy"


class Sentences(NamedTuple):
    """Sentences and their tags as ids, for training and for the test."""

    words: int
    tags: int
    x: np.ndarray  # (N, 9)
    y: np.ndarray
    test_x: np.ndarray
    test_y: np.ndarray


class Pairs(NamedTuple):
    """What a decoder is given, for training and for the test; `sources` are numbers or pictures."""

    words: int
    sources: np.ndarray  # (N, ...)
    decoder_in: np.ndarray  # (N, T)
    decoder_out: np.ndarray
    test_sources: np.ndarray
    test_in: np.ndarray
    test_out: np.ndarray

    def asked(self) -> dict[str, list[np.ndarray]]:
        """Inputs for which predictions tell what a decoder looks at."""
        later = self.test_in.copy()
        later[:, 2:] = np.where(later[:, 2:] > 0, (later[:, 2:] + 4) % (self.words - 3) + 3, 0)
        return {
            "test": [self.test_sources, self.test_in],
            "other_sources": [np.roll(self.test_sources, 1, axis=0), self.test_in],
            "other_words_from_2_on": [self.test_sources, later],
        }


def encoded(sequences, ids, length, around=lambda row: row):
    """Ids (N, length), padded behind; `around` puts START or END around a row."""
    array = np.zeros((len(sequences), length), int)
    for row, sequence in zip(array, sequences, strict=True):
        symbols = around([ids[symbol] for symbol in sequence])
        row[: len(symbols)] = symbols
    return array


def pairs(sources, texts, length, tests) -> Pairs:
    """Sources and texts for a decoder, the last `tests` for the test. Ids of words begin at 3."""
    ids = {word: number for number, word in enumerate(sorted({word for text in texts for word in text}), start=3)}
    read = encoded(texts, ids, length, lambda row: [1, *row])
    say = encoded(texts, ids, length, lambda row: [*row, 2])
    learned, unseen = slice(None, -tests), slice(-tests, None)
    return Pairs(
        len(ids) + 3, sources[learned], read[learned], say[learned], sources[unseen], read[unseen], say[unseen]
    )


@cache
def learned_and_unseen() -> Sentences:
    """1,000 sentences to learn from, and 400 others for the test."""
    train = tagged_sentences(1000, seed=101)
    known = {tuple(words) for words, _ in train}
    test = [pair for pair in tagged_sentences(700, seed=9202) if tuple(pair[0]) not in known][:400]
    assert len(test) == 400
    words = {word: number for number, word in enumerate(sorted({w for s, _ in train + test for w in s}), start=1)}
    tags = {tag: number for number, tag in enumerate(TAGS, start=1)}
    arrays = [
        encoded([pair[which] for pair in part], (words, tags)[which], 9) for part in (train, test) for which in (0, 1)
    ]
    return Sentences(len(words) + 1, len(tags) + 1, *arrays)


@cache
def numbers_and_names() -> Pairs:
    """2,000 numbers with their English names to learn from, and 300 others for the test."""
    digits, names = zip(*number_pairs(2300, seed=303), strict=True)
    sources = encoded(digits, {str(digit): digit + 1 for digit in range(10)}, 4)
    return pairs(sources, names, 7, tests=300)


@cache
def pictures_and_captions() -> Pairs:
    """2,500 pictures with captions to learn from, and 300 others for the test; their noise is never the same."""
    pictures, captions = captioned_pictures(2800, seed=407)
    return pairs(pictures, captions, 5, tests=300)


class Readings(NamedTuple):
    """Readings of genes, and whether they are in frame."""

    x: np.ndarray  # (N, 20, 64)
    y: np.ndarray
    test_x: np.ndarray
    test_y: np.ndarray


@cache
def readings_of(frame_examples) -> Readings:
    """1,000 generated genes to learn from, and 400 others for the test, each in two readings."""
    genes = generate(1400, seed=511)["genes"]
    return Readings(*frame_examples(genes[:1000], 20), *frame_examples(genes[1000:], 20))


@pytest.fixture
def sentences() -> Sentences:
    """What taggers are trained and tested with."""
    return learned_and_unseen()


def parts_of_tagger(words, tags):
    """The layers of a tagger and the options that matter."""
    return [
        ("Embedding", {"input_dim": words, "output_dim": 16, "mask_zero": True}),
        ("Bidirectional", {"layer": "LSTM", "units": 16, "return_sequences": True, "merge_mode": "concat"}),
        ("Dense", {"units": tags, "activation": "softmax"}),
    ]


def parts_of_translator(symbols, words):
    """The layers of a translator and the options that matter."""
    return [
        ("Embedding", {"input_dim": symbols, "output_dim": 16, "mask_zero": True}),
        ("GRU", {"units": 64, "activation": "tanh"}),
        ("Embedding", {"input_dim": words, "output_dim": 32, "mask_zero": True}),
        ("GRU", {"units": 64, "activation": "tanh"}),
        ("Dense", {"units": words, "activation": "softmax"}),
    ]


def parts_of_captioner(words):
    """The layers of a captioner and the options that matter."""
    return [
        ("Flatten", {}),
        ("Dense", {"units": 64, "activation": "tanh"}),
        ("Embedding", {"input_dim": words, "output_dim": 16, "mask_zero": True}),
        ("GRU", {"units": 64, "activation": "tanh", "return_sequences": True}),
        ("Dense", {"units": words, "activation": "softmax"}),
    ]


def parts_of_dna_model():
    """The layers of a model of reading frames and the options that matter."""
    return [
        ("GRU", {"units": 32, "activation": "tanh", "return_sequences": False}),
        ("Dense", {"units": 1, "activation": "sigmoid"}),
    ]


@pytest.fixture
def parts() -> SimpleNamespace:
    """The layers that models are asked to have."""
    return SimpleNamespace(
        tagger=parts_of_tagger, translator=parts_of_translator, captioner=parts_of_captioner, dna=parts_of_dna_model
    )


def require_compiled_as_asked(model, loss, learning_rate) -> None:
    """The optimiser, the rate, the loss, and that the loss expects probabilities."""
    require_compiled(model, loss=loss, optimizer="adam", learning_rate=learning_rate, metrics="accuracy")
    settings = model.compiled["loss"]
    if isinstance(settings, dict) and settings["config"].get("from_logits"):
        reject("loss_from_logits")


@pytest.fixture(name="require_compiled_as_asked")
def compiled_as_asked() -> Callable[..., None]:
    """See `require_compiled_as_asked`."""
    return require_compiled_as_asked


def require_worth_training(model, wanted, loss, learning_rate) -> None:
    """The cheap questions before the expensive one.

    Layers of other kinds are trained all the same: what they can do says more than what they are.
    """
    inner = [layer.inner if layer.kind == "TimeDistributed" and layer.inner else layer for layer in model.layers]
    if sorted(layer.kind for layer in inner) == sorted(kind for kind, _ in wanted):
        require_parts(model, wanted)
    require_compiled_as_asked(model, loss, learning_rate)


@pytest.fixture
def numbers() -> Pairs:
    """What translators are trained and tested with."""
    return numbers_and_names()


@pytest.fixture
def pictures() -> Pairs:
    """What captioners are trained and tested with."""
    return pictures_and_captions()


@pytest.fixture
def readings(reference) -> Readings:
    """What models of genes are trained and tested with."""
    return readings_of(reference.frame_examples)


@pytest.fixture
def tagged(student, trainer, sentences) -> Callable[[], np.ndarray]:
    """Trains the student's tagger and gives its probabilities for the test sentences: (400, 9, tags)."""

    def tagged():
        model = student.build_tagger(sentences.words, sentences.tags, 9)
        require_shapes(trainer.describe(model), [None, 9], [None, 9, sentences.tags])
        require_worth_training(model, parts_of_tagger(sentences.words, sentences.tags), LOSS_FOR_IDS, 0.01)
        fit = Fit(epochs=6, batch_size=32)
        return trainer.fit(model, sentences.x, sentences.y, fit, predict={"test": sentences.test_x}).predictions["test"]

    return tagged


@pytest.fixture
def translated(student, trainer, numbers) -> Callable[[], dict[str, np.ndarray]]:
    """Trains the student's translator and gives its probabilities: see `Pairs.asked`."""

    def translated():
        model = student.build_translator(11, numbers.words, 4, 7)
        require_shapes(trainer.describe(model), [[None, 4], [None, 7]], [None, 7, numbers.words])
        require_worth_training(model, parts_of_translator(11, numbers.words), LOSS_FOR_IDS, 0.005)
        fit = Fit(epochs=15, batch_size=32)
        given = [numbers.sources, numbers.decoder_in]
        return trainer.fit(model, given, numbers.decoder_out, fit, predict=numbers.asked()).predictions

    return translated


@pytest.fixture
def captioned(student, trainer, pictures) -> Callable[[], dict[str, np.ndarray]]:
    """Trains the student's captioner and gives its probabilities: see `Pairs.asked`."""

    def captioned():
        model = student.build_captioner(12, 12, pictures.words, 5)
        require_shapes(trainer.describe(model), [[None, 12, 12], [None, 5]], [None, 5, pictures.words])
        require_worth_training(model, parts_of_captioner(pictures.words), LOSS_FOR_IDS, 0.005)
        fit = Fit(epochs=12, batch_size=32)
        given = [pictures.sources, pictures.decoder_in]
        return trainer.fit(model, given, pictures.decoder_out, fit, predict=pictures.asked()).predictions

    return captioned


@pytest.fixture
def require_reads_the_source() -> Callable[[dict[str, np.ndarray]], None]:
    """Demands that with another source, and the same words, the answers are others."""

    def require(predictions):
        if np.abs(predictions["test"] - predictions["other_sources"]).max() < 1e-3:
            reject("source_ignored")

    return require


@pytest.fixture
def require_does_not_look_ahead() -> Callable[[dict[str, np.ndarray]], None]:
    """Demands that other words from place 2 on leave the answers at places 0 and 1 as they were."""

    def require(predictions):
        moved = np.abs(predictions["test"] - predictions["other_words_from_2_on"])[:, :2]
        if moved.max() > 1e-3:
            reject("looks_ahead")

    return require


@pytest.fixture
def right_to_the_end() -> Callable[[np.ndarray, np.ndarray], float]:
    """The share of rows in which the most probable word is right everywhere, END included.

    That is the share of rows that greedy decoding gets right: as long as it is right, it reads what was read here.
    """

    def share(probabilities, decoder_out):
        right = (probabilities.argmax(axis=-1) == decoder_out) | (decoder_out == 0)
        return float(np.mean(right.all(axis=1)))

    return share


@pytest.fixture
def read_genes(student, trainer, readings) -> Callable[[], np.ndarray]:
    """Trains the student's model of reading frames and gives its probabilities for the test: (800, 1)."""

    def read_genes():
        model = student.build_dna_model(20)
        require_shapes(trainer.describe(model), [None, 20, 64], [None, 1])
        require_worth_training(model, parts_of_dna_model(), "binary_crossentropy", 0.005)
        fit = Fit(epochs=4, batch_size=32)
        return trainer.fit(model, readings.x, readings.y, fit, predict={"test": readings.test_x}).predictions["test"]

    return read_genes
