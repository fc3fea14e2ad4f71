"""The wire: everything plain crosses unchanged, everything else is refused or replaced, and no bytes can do harm."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from typing import Any

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.inside import wire

DTYPES = st.sampled_from(
    ["bool", "int8", "uint16", "int32", "int64", "float16", "float32", "float64", "complex64", "complex128"]
)
ARRAYS = DTYPES.flatmap(
    lambda dtype: hnp.arrays(dtype, hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4))
)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False)
    | st.text(st.characters(exclude_categories=["Cs"]))
    | st.complex_numbers(allow_nan=False)
)
VALUES = st.recursive(
    SCALARS | ARRAYS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=5), inner, max_size=4)
    ),
    max_leaves=12,
)


def across(value: Any) -> Any:
    arrays: list[np.ndarray] = []
    tagged = wire.tag(value, arrays)
    tagged = msgspec.msgpack.decode(msgspec.msgpack.encode(tagged))
    return wire.untag(tagged, memoryview(b"".join(array.tobytes() for array in arrays)))


def same(one: Any, other: Any) -> bool:
    if isinstance(one, np.ndarray):
        return (
            type(other) is np.ndarray
            and one.dtype == other.dtype
            and one.shape == other.shape
            and one.tobytes() == other.tobytes()
        )
    if isinstance(one, list | tuple):
        return type(one) is type(other) and len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return isinstance(other, dict) and list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    return type(one) is type(other) and bool(one == other)


@given(VALUES)
def test_plain_values_cross_unchanged(value: Any) -> None:
    assert same(value, across(value))


def test_arrays_arrive_as_fresh_writable_contiguous_copies() -> None:
    x = np.arange(12.0).reshape(3, 4).T
    y = across(x)
    assert np.array_equal(x, y)
    assert y.flags.writeable
    assert y.flags.owndata or y.base.flags.owndata


def test_numpy_scalars_stay_scalars() -> None:
    assert type(across(np.float32(1.5))) is np.float32


@pytest.mark.parametrize(
    "value",
    [
        object(),
        2**70,
        np.array([object()]),
        np.array(["text"]),
        np.array([1], dtype="datetime64[s]"),
        np.zeros(2, dtype=[("a", "f8")]),
        lambda: 1,
    ],
)
def test_what_cannot_cross_arrives_as_unsendable(value: Any) -> None:
    assert isinstance(across(value), wire.Unsendable)


def test_subclasses_of_ndarray_arrive_as_plain_arrays() -> None:
    class Liar(np.ndarray):
        def __eq__(self, other: object) -> bool:  # type: ignore[override]
            return True

        __hash__ = None  # type: ignore[assignment]

    assert type(across(np.arange(3).view(Liar))) is np.ndarray


def test_a_list_that_holds_itself_is_cut() -> None:
    endless: list[Any] = []
    endless.append(endless)
    text = repr(across(endless))
    assert "nested too deeply" in text


@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers(-(2**63), 2**63 - 1)
        | st.floats()
        | st.sampled_from(list("ltdascuh"))
        | st.text(max_size=6),
        lambda inner: st.lists(inner, max_size=6),
        max_leaves=30,
    )
)
@settings(max_examples=400)
def test_no_tagged_value_does_anything_but_decode_or_be_malformed(tagged: Any) -> None:
    with contextlib.suppress(wire.Malformed):
        wire.untag(tagged, memoryview(bytes(64)))


@pytest.mark.parametrize(
    "tagged",
    [
        ["a", "<f8", [-1], 0],
        ["a", "<f8", [2**62, 4], 0],
        ["a", "<f8", [9], 0],
        ["a", "<f8", [8], 1],
        ["a", "<f8", [True], 0],
        ["a", "|O", [1], 0],
        ["a", "O", [1], 0],
        ["a", "<U4", [1], 0],
        ["a", "<M8", [1], 0],
        ["a", "V8", [1], 0],
        ["a", "f8,f8", [1], 0],
        ["a", "<f8", [1] * 40, 0],
        ["a", "<f8", [1], -8],
        ["a", "<f8", 1, 0],
        ["d", "key"],
        ["d", ["l"], 1],
        ["x", 1],
        [],
        ["c", "1", 2.0],
        ["h", "0", "x"],
    ],
)
def test_malformed_values_are_refused(tagged: Any) -> None:
    with pytest.raises(wire.Malformed):
        wire.untag(tagged, memoryview(bytes(64)))


@given(st.binary(max_size=300))
@settings(max_examples=400)
def test_no_bytes_break_the_reader_of_replies(noise: bytes) -> None:
    with contextlib.suppress(wire.Malformed):
        wire.decode_reply(bytearray(noise), 1)


@pytest.mark.parametrize("levels", [40, 2_000, 200_000])
def test_deep_nesting_is_malformed(levels: int) -> None:
    meta = msgspec.msgpack.encode({"id": 1, "status": "returned"})
    deep = b"\x83" + meta[1:] + b"\xa5value" + b"\x91" * levels + b"\xc0"
    with pytest.raises(wire.Malformed):
        wire.untag(wire.decode_reply(bytearray(deep), 1).value, memoryview(b""))


def pair(limit: int = 1 << 20) -> tuple[wire.Connection, socket.socket]:
    ours, theirs = socket.socketpair()
    return wire.Connection(ours, limit), theirs


def test_a_header_alone_costs_no_memory_and_is_too_big() -> None:
    connection, other = pair()
    other.sendall(wire.HEADER.pack(10, 1 << 50))
    with pytest.raises(wire.TooBig):
        connection.receive(time.monotonic() + 1)


def test_silence_trickle_and_hanging_up() -> None:
    connection, other = pair()
    with pytest.raises(wire.Late):
        connection.receive(time.monotonic() + 0.05)
    stop = threading.Event()

    def trickle() -> None:
        other.sendall(wire.HEADER.pack(1 << 20, 0))
        while not stop.wait(0.005):
            other.sendall(b"x")

    thread = threading.Thread(target=trickle)
    thread.start()
    started = time.monotonic()
    with pytest.raises(wire.Late):
        connection.receive(started + 0.2)
    stop.set()
    thread.join()
    assert time.monotonic() - started < 2
    connection, other = pair()
    other.close()
    with pytest.raises(wire.Closed):
        connection.receive(time.monotonic() + 1)


def test_a_reader_that_never_reads_does_not_block_the_sender() -> None:
    connection, other = pair()
    with pytest.raises(wire.Late):
        connection.send([bytes(64 << 20)], time.monotonic() + 0.1)
    other.close()
