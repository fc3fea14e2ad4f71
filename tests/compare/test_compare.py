"""Comparison accepts what differs by rounding, rejects the rest, and survives any value."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.compare import RTOL, reject, require_close, require_equal, require_finite, require_raises, require_shape
from autograder.errors import Rejected
from autograder.inside.wire import Handle, Unsendable
from autograder.messages import Catalogue
from autograder.verdict import Finding, Verdict

Array = np.ndarray[Any, Any]

MODERATE = st.floats(1e-3, 1e3) | st.floats(-1e3, -1e-3)
ARRAYS = hnp.arrays(np.float64, hnp.array_shapes(max_dims=3, max_side=4), elements=MODERATE)
ODD_DTYPES = [
    np.bool_,
    np.int8,
    np.uint64,
    np.float16,
    np.float32,
    np.longdouble,
    np.complex64,
    np.object_,
    "U3",
    "M8[s]",
]
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.just(10**400)
    | st.floats()
    | st.complex_numbers()
    | st.text(max_size=3)
    | st.binary(max_size=3)
    | st.builds(object)
    | st.just(Handle(1, "cache"))
    | st.just(Unsendable("Model"))
    | st.sampled_from([np.float16("inf"), np.float32(1), np.bool_(True), np.longdouble(1), np.array(None)])
)
ODD_ARRAYS = st.sampled_from(ODD_DTYPES).flatmap(
    lambda dtype: (
        hnp.arrays(dtype, hnp.array_shapes(min_dims=0, min_side=0, max_dims=3, max_side=3), fill=st.nothing())
        if dtype is not np.object_
        else hnp.arrays(np.object_, (2,), elements=SCALARS)
    )
)
VALUES = st.recursive(
    SCALARS | ODD_ARRAYS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.tuples(inner, inner)
        | st.dictionaries(st.text(max_size=2) | st.integers() | st.just(10**400), inner, max_size=2)
    ),
    max_leaves=6,
)

CATALOGUES = {language: Catalogue.load(language) for language in ("en", "ko")}


def rejection(check: Callable[..., None], *args: Any, **kwargs: Any) -> Finding:
    """The finding of a check that must reject."""
    with pytest.raises(Rejected) as caught:
        check(*args, **kwargs)
    assert caught.value.verdict is Verdict.wrong_answer
    return caught.value.finding


@settings(max_examples=300, deadline=None)
@given(VALUES, VALUES)
def test_no_value_raises_anything_but_rejected(value: Any, other: Any) -> None:
    calls: list[Callable[[], None]] = [
        lambda: require_shape("v", value, (2, 3)),
        lambda: require_finite("v", value),
        lambda: require_close("v", value, np.ones((2, 3)), time_axis=1),
        lambda: require_close("v", value, 1.0),
        lambda: require_close("v", value, np.zeros((0, 2), np.float32)),
        lambda: require_equal("v", value, np.arange(3)),
        lambda: require_equal("v", value, {"Wx": [1, (2.0, None)], "": "text"}),
    ]
    for call in calls:
        with contextlib.suppress(Rejected):
            call()


@given(ARRAYS, st.floats(-0.9, 0.9), st.sampled_from(sorted(RTOL.items(), key=lambda entry: entry[1])))
def test_accepts_what_is_off_by_less_than_the_tolerance(
    expected: Array, share: float, entry: tuple[Any, float]
) -> None:
    dtype, rtol = entry
    require_close("v", expected + share * rtol * np.abs(expected).max(), expected, rtol=rtol)
    require_close("v", expected.astype(dtype), expected)


@given(ARRAYS, st.floats(1.1, 1e6), st.booleans(), st.data())
def test_rejects_one_entry_off_by_more_and_names_it(expected: Array, times: float, up: bool, data: Any) -> None:
    index = tuple(data.draw(st.integers(0, size - 1)) for size in expected.shape)
    value = expected.copy()
    value[index] += (1 if up else -1) * times * RTOL[expected.dtype] * np.abs(expected).max()
    finding = rejection(require_close, "dWh", value, expected)
    facts = {"name": "dWh", "position": str(list(index)), "wrong": 1, "total": expected.size}
    assert finding == Finding("wrong_value", facts)


@given(ARRAYS, st.floats(-2e-7, 2e-7), st.sampled_from([1e-200, 1e-20, 1e20, 1e200]), st.sampled_from([None, 0, -1]))
def test_scaling_both_sides_changes_nothing(expected: Array, off: float, scale: float, time_axis: int | None) -> None:
    def accepted(factor: float) -> bool:
        try:
            require_close("v", expected * (1 + off) * factor, expected * factor, time_axis=time_axis)
        except Rejected:
            return False
        return True

    if abs(abs(off) - 1e-7) > 1e-10:  # right at the bound, rounding decides
        assert accepted(1.0) == accepted(scale)


def test_a_vanished_early_step_is_judged_as_strictly_as_the_others() -> None:
    expected = np.ones((2, 5, 3))
    expected[:, 0] = 1e-21
    value = expected.copy()
    value[1, 0, 2] = 2e-21
    require_close("dx", value, expected)  # slips through without
    finding = rejection(require_close, "dx", value, expected, time_axis=1)
    facts = {"name": "dx", "step": 0, "wrong": 1, "total": 5, "position": "[1, 0, 2]"}
    assert finding == Finding("wrong_value_from_step", facts)
    value = expected.copy()
    value[:, 0] = 0.0  # as clipped to nothing
    assert rejection(require_close, "dx", value, expected, time_axis=-2).facts["step"] == 0


def test_the_first_wrong_step_is_named() -> None:
    expected = np.linspace(1, 2, 24).reshape(2, 4, 3)
    value = expected.copy()
    value[0, 2:] += 0.5
    facts = rejection(require_close, "h", value, expected, time_axis=1).facts
    assert (facts["step"], facts["wrong"], facts["total"]) == (2, 2, 4)


def test_a_step_that_is_zero_throughout_must_be_zero() -> None:
    expected = np.array([[0.0, 0.0], [1.0, 2.0]])
    require_close("v", expected.copy(), expected, time_axis=0)
    value = expected + np.array([[1e-300, 0.0], [0.0, 0.0]])
    facts = rejection(require_close, "v", value, expected, time_axis=0).facts
    assert (facts["step"], facts["position"]) == (0, "[0, 0]")
    assert rejection(require_close, "v", 1e-300, 0.0).code == "wrong_number"


@pytest.mark.parametrize("dtype", RTOL)
def test_the_coarser_dtype_sets_the_tolerance(dtype: np.dtype[Any]) -> None:
    expected = np.ones(3)
    off = np.float64(1 + 0.5 * RTOL[dtype])
    require_close("v", np.full(3, off, dtype), expected)
    require_close("v", np.full(3, off), expected.astype(dtype))
    assert rejection(require_close, "v", np.full(3, 1 + 4 * RTOL[dtype], dtype), expected).code == "wrong_value"


def test_integers_bools_and_lists_are_numbers() -> None:
    require_close("v", [1, 2], np.array([1.0, 2.0]))
    require_close("v", np.array([True, False]), np.array([1.0, 0.0]))
    require_close("v", np.array([0, 255], np.uint8), np.array([0.0, 255.0]))
    assert rejection(require_close, "v", np.array([0], np.uint64), np.array([1], np.uint64)).code == "wrong_value"
    assert rejection(require_close, "v", [1, 2], np.array([1.0, 2.0 + 1e-6])).code == "wrong_value"


def test_empty_arrays_are_equal_when_their_shapes_are() -> None:
    require_close("v", np.zeros((0, 3)), np.ones((0, 3)), time_axis=0)
    assert rejection(require_close, "v", np.zeros((0, 3)), np.ones((3, 0))).code == "wrong_shape"


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (np.array([[1.0, np.nan]]), "not_finite"),
        (np.array([[1.0, -np.inf]]), "not_finite"),
        (np.array([[1.0, 2.0 + 0j]]), "wrong_type"),
        (np.array([1.0, 2.0]), "wrong_shape"),
        (np.array([[1.0], [2.0]]), "wrong_shape"),
        (np.array([[1.0, None]]), "not_an_array"),
        ([[1.0], [2.0, 3.0]], "not_an_array"),
        ([[1.0, 10**400]], "not_an_array"),
        ("text", "not_an_array"),
        (None, "not_an_array"),
        (Unsendable("Model"), "not_an_array"),
        (Handle(1, "dict"), "not_an_array"),
        (np.array([[1.0, -1.7e308]]), "wrong_value"),
        (np.array([[1.0, 2.0]], np.longdouble) * np.longdouble("1e4000"), "wrong_value"),
        (np.array([[1.0, 60000]], np.float16), "wrong_value"),
    ],
)
def test_what_is_rejected(value: Any, code: str) -> None:
    assert rejection(require_close, "v", value, np.array([[1.0, 2.0]])).code == code


def test_the_largest_numbers_do_not_pass_by_overflow() -> None:
    huge = np.array([1.7e308, 1.0])
    require_close("v", huge, huge)
    assert rejection(require_close, "v", -huge, huge).code == "wrong_value"
    require_close("v", huge * (1 + 1j), huge * (1 + 1j))
    assert rejection(require_close, "v", huge * (1 - 1j), huge * (1 + 1j)).code == "wrong_value"


def test_a_number_has_no_position() -> None:
    assert rejection(require_close, "loss", 2.0, 1.0) == Finding("wrong_number", {"name": "loss"})
    assert rejection(require_close, "loss", float("nan"), 1.0) == Finding("not_finite_number", {"name": "loss"})


def test_the_students_value_travels_with_the_rejection() -> None:
    with pytest.raises(Rejected) as caught:
        require_close("v", [1.0, 3.0], np.array([1.0, 2.0]))
    np.testing.assert_array_equal(caught.value.actual, [1.0, 3.0])


@pytest.mark.parametrize("expected", [np.array([np.nan]), np.array(["a"]), None])
def test_an_expectation_that_is_no_number_is_our_fault(expected: Any) -> None:
    with pytest.raises(ValueError, match="expected value of v"):
        require_close("v", np.array([1.0]), expected)


@settings(max_examples=50)
@given(hnp.arrays(np.float64, (2, 3, 2), elements=st.floats(0.011, 0.9), unique=True), st.sampled_from([None, 1]))
def test_no_finding_tells_an_expected_value(expected: Array, time_axis: int | None) -> None:
    finding = rejection(require_close, "h", expected + 0.5, expected, time_axis=time_axis)
    for catalogue in CATALOGUES.values():
        numbers = {float(found) for found in re.findall(r"\d+(?:\.\d+)?(?:e[+-]?\d+)?", catalogue.finding(finding))}
        assert not any(np.isclose(expected, number, rtol=1e-2).any() for number in numbers)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (3, 3),
        (np.int32(3), 3),
        (np.array(3), 3),
        ("a", "a"),
        (None, None),
        ([1, (2, "b")], [1, (2, "b")]),
        ({"D": 28, "shape": (1, 2)}, {"D": 28, "shape": (1, 2)}),
        (np.array([1, 2], np.int32), np.array([1, 2], np.uint8)),
        (np.zeros((0, 2), int), np.zeros((0, 2), int)),
    ],
)
def test_equal(value: Any, expected: Any) -> None:
    require_equal("v", value, expected)


@pytest.mark.parametrize(
    ("value", "expected", "code", "name"),
    [
        (4, 3, "not_equal", "v"),
        (True, 1, "wrong_type", "v"),
        (1.0, 1, "wrong_type", "v"),
        ("3", 3, "wrong_type", "v"),
        ([1, 2], (1, 2), "wrong_type", "v"),
        ([1, [2, 3]], [1, [2, 4]], "not_equal", "v[1][1]"),
        ([1], [1, 2], "wrong_length", "v"),
        ({"a": 1}, {"b": 1}, "wrong_keys", "v"),
        ({"a": 1}, {"a": 2}, "not_equal", "v['a']"),
        (np.array([1.0, 2.0]), np.array([1, 2]), "wrong_type", "v"),
        ([1, 2], np.array([1, 2]), "wrong_type", "v"),
        (np.array([1, 3]), np.array([1, 2]), "wrong_value", "v"),
        (np.array([[1, 2]]), np.array([1, 2]), "wrong_shape", "v"),
        ([Unsendable("Model")], [1], "wrong_type", "v[0]"),
        ({10**5000: 1}, {"a": 1}, "wrong_keys", "v"),
    ],
)
def test_not_equal(value: Any, expected: Any, code: str, name: str) -> None:
    finding = rejection(require_equal, "v", value, expected)
    assert (finding.code, finding.facts["name"]) == (code, name)


def student_that(error: Exception | None) -> Callable[..., Any]:
    def rnn_step_forward(*args: Any) -> Any:
        if error is not None:
            raise error
        return args

    return rnn_step_forward


def raised(verdict: Verdict, *types_: str) -> Rejected:
    facts: dict[str, str | int | float] = {
        "function": "f",
        "type": types_[0],
        "message": "m",
        "where": "cell 1, line 2",
    }
    error = Rejected(verdict, Finding("raised", facts))
    error.exception_types = types_  # type: ignore[attr-defined]  # as StudentRaised has them
    return error


def test_the_right_exception_or_one_derived_from_it() -> None:
    for types_ in (("ValueError", "Exception"), ("UnicodeError", "ValueError", "Exception")):
        require_raises(ValueError, student_that(raised(Verdict.run_time_error, *types_)), 1)


def test_another_exception_or_none() -> None:
    call = student_that(raised(Verdict.run_time_error, "IndexError", "LookupError"))
    finding = rejection(require_raises, ValueError, call)
    assert (finding.code, finding.facts["got"], finding.facts["message"]) == ("wrong_exception", "IndexError", "m")
    finding = rejection(require_raises, ValueError, student_that(None))
    assert finding == Finding("did_not_raise", {"function": "rnn_step_forward", "exception": "ValueError"})


@pytest.mark.parametrize(
    "error",
    [
        raised(Verdict.not_attempted, "NotImplementedError", "RuntimeError", "Exception"),
        raised(Verdict.memory_limit_exceeded, "MemoryError", "Exception"),
        Rejected(Verdict.time_limit_exceeded, Finding("call_timeout")),
    ],
)
def test_what_is_no_answer_at_all_stays_what_it_is(error: Rejected) -> None:
    with pytest.raises(Rejected) as caught:
        require_raises(Exception, student_that(error))
    assert caught.value is error


def test_a_reason_of_the_courses_own() -> None:
    with pytest.raises(Rejected) as caught:
        reject("rows_do_not_sum_to_one", actual=2.0, row=3)
    assert caught.value.finding == Finding("rows_do_not_sum_to_one", {"row": 3})
    assert caught.value.actual == 2.0


def test_suites_find_everything_in_one_place() -> None:
    from autograder import suite

    assert all(hasattr(suite, name) for name in suite.__all__)
