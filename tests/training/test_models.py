"""Models that cross as data: what is read, what is refused, what counts as the same."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.compare_models import require_compiled, require_parts
from autograder.errors import Rejected
from autograder.inside.wire import Handle
from autograder.models import Model, read_model, standard_name


def layer(kind: str, name: str = "layer", **options: Any) -> dict[str, Any]:
    config = {"name": name, "trainable": True, **options}
    return {"module": "keras.layers", "class_name": kind, "config": config, "registered_name": None}


def sequential(*layers: dict[str, Any], name: str = "sequential") -> dict[str, Any]:
    config = {"name": name, "layers": list(layers), "build_input_shape": [None, 5, 3]}
    return {"module": "keras", "class_name": "Sequential", "config": config, "registered_name": None}


COMPILED = {
    "optimizer": {
        "module": "keras.optimizers",
        "class_name": "Adam",
        "config": {"name": "adam_7", "learning_rate": 0.001},
        "registered_name": None,
    },
    "loss": "mse",
    "metrics": ["acc"],
    "jit_compile": True,
}


def read(config: Any, compiled: Any = None) -> Model:
    return read_model(
        "build_model",
        {"handle": Handle(3, "Sequential"), "config": json.dumps(config), "compiled": json.dumps(compiled)},
    )


def test_layers_and_settings() -> None:
    model = read(sequential(layer("InputLayer"), layer("LSTM", units=16), layer("Dense", units=1)), COMPILED)
    assert [(one.kind, one.option("units")) for one in model.layers] == [("LSTM", 16), ("Dense", 1)]
    assert (model.loss, model.optimizer, model.metrics) == ("mean_squared_error", "adam", ("accuracy",))
    assert model.optimizer_options["learning_rate"] == 0.001
    assert model.foreign == ""


def test_an_accuracy_by_its_full_name_is_an_accuracy() -> None:
    settings = {**COMPILED, "metrics": ["binary_accuracy"]}
    require_compiled(read(sequential(layer("Dense")), settings), metrics="accuracy")
    with pytest.raises(Rejected):
        require_compiled(read(sequential(layer("Dense")), {**COMPILED, "metrics": ["mae"]}), metrics="accuracy")


def test_the_mask_of_an_embedding_is_no_layer() -> None:
    mask = {**layer("NotEqual"), "module": "keras.src.ops.numpy", "registered_name": "NotEqual"}
    model = read(sequential(layer("InputLayer"), layer("Embedding", mask_zero=True), mask, layer("GRU")))
    assert model.foreign == ""
    assert [one.kind for one in model.layers] == ["Embedding", "GRU"]
    assert read(sequential({**mask, "class_name": "Vectorize"})).foreign == "Vectorize"


def test_parts_in_any_order() -> None:
    wanted = [("GRU", {"units": 4}), ("Dense", {"units": (1, 2)}), ("GRU", {"units": 8})]
    distributed = layer("TimeDistributed", layer=layer("Dense", units=2))
    require_parts(read(sequential(layer("GRU", units=8), layer("GRU", units=4), distributed)), wanted)
    with pytest.raises(Rejected) as other:
        require_parts(read(sequential(layer("Dense", units=2), layer("GRU", units=4), layer("GRU", units=9))), wanted)
    assert other.value.finding.facts == {"number": 3, "kind": "GRU", "option": "units", "value": "9"}
    with pytest.raises(Rejected) as missing:
        require_parts(read(sequential(layer("Dense", units=2), layer("GRU", units=4))), wanted)
    assert missing.value.finding.facts == {"layers": "Dense, GRU"}


def test_names_do_not_matter_and_all_else_does() -> None:
    first = read(sequential(layer("LSTM", "a", units=16), layer("Dense", "b", units=1), name="m"), COMPILED)
    again = read(sequential(layer("LSTM", "x", units=16), layer("Dense", "y", units=1), name="n"), COMPILED)
    assert first.texts() == again.texts()
    others = [
        read(sequential(layer("LSTM", "a", units=17), layer("Dense", "b", units=1)), COMPILED),
        read(sequential(layer("GRU", "a", units=16), layer("Dense", "b", units=1)), COMPILED),
        read(sequential(layer("Dense", "b", units=1), layer("LSTM", "a", units=16)), COMPILED),
        read(sequential(layer("LSTM", "a", units=16), layer("Dense", "b", units=1)), {**COMPILED, "loss": "mae"}),
        read(sequential(layer("LSTM", "a", units=16), layer("Dense", "b", units=1))),
    ]
    assert len({first.texts(), *(other.texts() for other in others)}) == 1 + len(others)


LAMBDA = {"class_name": "__lambda__", "config": {"code": "4wEAAAAA", "defaults": None, "closure": None}}


@pytest.mark.parametrize(
    ("part", "name"),
    [
        (layer("Lambda", function=LAMBDA), "Lambda"),
        ({**layer("Mine"), "module": None, "registered_name": "Custom>Mine"}, "Mine"),
        ({**layer("Dense"), "registered_name": "Custom>Dense"}, "Dense"),
        ({**layer("Dense"), "module": "os"}, "Dense"),
        ({**layer("TFSMLayer", filepath="/etc"), "module": "keras.layers"}, "TFSMLayer"),
        (layer("Dense", activation={"module": "builtins", "class_name": "function", "config": "f"}), "function"),
        (layer("Bidirectional", layer=layer("Lambda", function=LAMBDA)), "Lambda"),
        (layer("Dense", kernel_initializer={"class_name": "__lambda__", "config": {}}), "__lambda__"),
    ],
)
def test_code_makes_a_model_foreign(part: dict[str, Any], name: str) -> None:
    assert read(sequential(layer("InputLayer"), part)).foreign == name


@pytest.mark.parametrize("value", [None, 3, "model", {"handle": 3}, {"handle": Handle(0, ""), "config": 1}, [1]])
def test_no_model(value: Any) -> None:
    with pytest.raises(Rejected) as rejected:
        read_model("build_model", value)
    assert rejected.value.finding.code == "not_a_model"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["class_name", "config", "layers", "module", "name", "keras_history", "optimizer"])
            | st.text(max_size=4),
            inner,
            max_size=4,
        )
    ),
    max_leaves=15,
)


@given(JSON, JSON)
def test_any_json_is_a_model_or_the_students_fault(config: Any, compiled: Any) -> None:
    try:
        model = read(config, compiled)
    except Rejected:
        return
    assert model.foreign or isinstance(model.texts()[0], str)


@pytest.mark.parametrize("text", ["", "{", "[" * 5000, '{"a":' * 5000, "null", '"x"', "1e999", "{}"])
def test_texts_that_are_no_configuration(text: str) -> None:
    with pytest.raises(Rejected):
        read_model("f", {"handle": Handle(0, ""), "config": text, "compiled": "null"})


def test_standard_names() -> None:
    same = ["mse", "MSE", "MeanSquaredError", "mean_squared_error"]
    assert {standard_name(name) for name in same} == {"mean_squared_error"}
    assert standard_name("SparseCategoricalCrossentropy") == "sparse_categorical_crossentropy"
    assert standard_name(None) is None
