"""Training settings as students declare them, fingerprints of data, and kept runs."""

from __future__ import annotations

import multiprocessing
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.errors import Rejected
from autograder.training import Callback, Fit, Run, Runs, read_training
from autograder.training.fit import Description, fingerprint

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=12), inner, max_size=3),
    max_leaves=10,
)


def test_settings_are_read() -> None:
    value = {
        "epochs": 15,
        "batch_size": 64,
        "validation_split": 0.2,
        "callbacks": [{"name": "EarlyStopping", "monitor": "val_loss", "patience": 4}],
    }
    stopping = Callback("EarlyStopping", {"monitor": "val_loss", "patience": 4})
    assert read_training("TRAINING", value) == Fit(
        epochs=15, batch_size=64, validation_split=0.2, callbacks=(stopping,)
    )


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (None, "training_not_a_dict"),
        ({}, "training_wrong_value"),
        ({"epochs": 0}, "training_wrong_value"),
        ({"epochs": True}, "training_wrong_value"),
        ({"epochs": 10**9}, "training_wrong_value"),
        ({"epochs": 1.5}, "training_wrong_value"),
        ({"epochs": 1, "batch_size": -3}, "training_wrong_value"),
        ({"epochs": 1, "shuffle": "no"}, "training_wrong_value"),
        ({"epochs": 1, "validation_split": 1.0}, "training_wrong_value"),
        ({"epochs": 1, "validation_split": float("nan")}, "training_wrong_value"),
        ({"epochs": 1, "run_eagerly": True}, "training_unknown_key"),
        ({"epochs": 1, "callbacks": "EarlyStopping"}, "training_wrong_value"),
        ({"epochs": 1, "callbacks": [{"name": "LambdaCallback"}]}, "training_unknown_callback"),
        ({"epochs": 1, "callbacks": [{"name": "EarlyStopping", "x": 1}]}, "training_unknown_key"),
        ({"epochs": 1, "callbacks": [{"name": "EarlyStopping", "monitor": ["a"]}]}, "training_unknown_key"),
    ],
)
def test_wrong_settings_are_named(value: Any, code: str) -> None:
    with pytest.raises(Rejected) as rejected:
        read_training("TRAINING", value)
    assert rejected.value.finding.code == code


@given(st.dictionaries(st.sampled_from(["epochs", "batch_size", "shuffle", "callbacks", "x"]), PLAIN) | PLAIN)
def test_any_value_gives_settings_or_a_reason(value: Any) -> None:
    try:
        fit = read_training("TRAINING", value)
    except Rejected:
        return
    assert 1 <= fit.epochs <= 1000


def test_fingerprints_see_values_shapes_types_and_names() -> None:
    x = np.arange(6.0)
    different = [x, x + 1, x.reshape(2, 3), x.astype(np.float32), [x], {"x": x}, {"y": x}, [x[:3], x[3:]], [x, x]]
    assert len({fingerprint(value) for value in different}) == len(different)
    assert fingerprint({"a": x, "b": x}) == fingerprint({"b": x, "a": x.copy()})


def run(loss: float = 0.5) -> Run:
    return Run({"loss": [1.0, loss]}, 2, False, 3.5, {"test": np.eye(3)}, [np.zeros((2, 4)), np.arange(3)])


def test_what_is_kept_comes_back_marked_as_shared(tmp_path: Path) -> None:
    runs = Runs(tmp_path)
    assert runs.load("a") is None
    with runs.alone_with("a"):
        runs.save("a", run())
    kept = runs.load("a")
    assert kept is not None
    assert kept.shared
    assert (kept.history, kept.epochs, kept.seconds) == (run().history, 2, 3.5)
    np.testing.assert_array_equal(kept.predictions["test"], np.eye(3))
    assert [weight.shape for weight in kept.weights] == [(2, 4), (3,)]
    assert runs.load("b") is None


def test_half_a_file_is_nothing(tmp_path: Path) -> None:
    runs = Runs(tmp_path)
    with runs.alone_with("a"):
        runs.save("a", run())
    (file,) = tmp_path.glob("*.npz")
    whole = file.read_bytes()
    for content in (b"", whole[: len(whole) // 2], b"PK" + whole[2:50], whole.replace(b'"key":"a"', b'"key":"c"')):
        file.write_bytes(content)
        assert runs.load("a") is None


def test_descriptions_are_kept(tmp_path: Path) -> None:
    runs, layers = Runs(tmp_path / "made"), ({"kind": "Dense", "output_shape": [None, 3], "parameters": 12},)
    description = Description(layers, True, 12, [None, 3], [[None, 3], [None]])
    assert runs.load_description("a") is None
    runs.save_description("a", description)
    assert runs.load_description("a") == description
    (file,) = (tmp_path / "made").glob("*.json")
    whole = file.read_bytes()
    for content in (b"", whole[: len(whole) // 2], whole.replace(b'"key":"a"', b'"key":"c"'), b"[]"):
        file.write_bytes(content)
        assert runs.load_description("a") is None


def _train(folder: Path, trained: Any) -> None:
    runs = Runs(folder)
    with runs.alone_with("a"):
        if runs.load("a") is None:
            time.sleep(0.3)
            trained.put(1)
            runs.save("a", run())


def test_two_processes_do_the_work_once(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    trained = spawn.Queue()
    processes = [spawn.Process(target=_train, args=(tmp_path, trained)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0]
    assert trained.get(timeout=5) == 1
    assert trained.empty()
