"""What public checks demand: each fault has its own code, and no message holds an expected number."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from rnncourse.expect import (
    Wrong,
    expect_close,
    expect_error,
    expect_integer,
    expect_keys,
    expect_shape,
    expect_values,
)  # fmt: skip

SECRET = 41.25


def refuse(*_: object) -> None:
    raise ValueError("refused")


@pytest.mark.parametrize(
    ("code", "call"),
    [
        ("returns_count", lambda: expect_values("f", None, 2)),
        ("returns_count", lambda: expect_values("f", np.ones(2), 2)),  # an array is one value
        ("returns_count", lambda: expect_values("f", (1, 2, 3), 2)),
        ("nothing", lambda: expect_shape("y", None, (2,))),
        ("not_an_array", lambda: expect_shape("y", "text", ())),
        ("not_an_array", lambda: expect_shape("y", [[1], [1, 2]], (2,))),
        ("not_an_array", lambda: expect_shape("y", np.array([None, None]), (2,))),
        ("wrong_shape", lambda: expect_shape("y", np.ones((2, 3)), (3, 2))),
        ("wrong_shape", lambda: expect_close("y", np.ones(2), [SECRET, 1, 1])),
        ("not_finite", lambda: expect_close("y", [np.nan, 1], [SECRET, 1])),
        ("wrong_value", lambda: expect_close("y", [SECRET, 1.001], [SECRET, 1])),
        ("wrong_value", lambda: expect_close("y", [1e-9], [0])),
        ("nothing", lambda: expect_integer("n", None, 41)),
        ("wrong_type", lambda: expect_integer("n", "41", 41)),
        ("wrong_type", lambda: expect_integer("n", 41.5, 41)),
        ("wrong_number", lambda: expect_integer("n", 40, 41)),
        ("nothing", lambda: expect_keys("d", None, ["a"])),
        ("wrong_type", lambda: expect_keys("d", [1], ["a"])),
        ("wrong_keys", lambda: expect_keys("d", {"a": 1, "b": 2}, ["a"])),
        ("did_not_raise", lambda: expect_error(ValueError, "advice", len, [])),
    ],
)
def test_each_fault_has_its_code(code: str, call: Callable[[], object]) -> None:
    with pytest.raises(Wrong) as caught:
        call()
    assert caught.value.code == code
    assert "41" not in str(caught.value.facts)


def test_what_is_right_comes_back() -> None:
    assert expect_values("f", (1, 2), 2) == expect_values("f", [1, 2], 2) == (1, 2)
    assert expect_shape("y", [[1, 2]], (1, 2)).tolist() == [[1, 2]]
    expect_close("y", np.float32([SECRET, 1]), [SECRET, 1])
    expect_close("y", [], [])
    expect_integer("n", np.int64(41), 41)
    expect_integer("n", 41.0, 41)
    assert expect_keys("d", {"b": 1, "a": 2}, ["a", "b"]) == {"a": 2, "b": 1}
    expect_error(ValueError, "advice", refuse, 1, 2)


def test_another_error_than_the_one_asked_for_is_no_refusal() -> None:
    with pytest.raises(ZeroDivisionError):
        expect_error(ValueError, "advice", lambda: 1 / 0)


def test_the_worst_position_is_named() -> None:
    with pytest.raises(Wrong) as caught:
        expect_close("y", [[1, 2], [3, 9]], [[1, 2.1], [3, 4]])
    assert caught.value.facts["position"] == "1, 1"
