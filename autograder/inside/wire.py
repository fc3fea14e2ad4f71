"""The wire between grader and worker: length-prefixed frames of plain data and numeric arrays, never pickles.

A frame is two lengths, a msgpack part and a part of raw array bytes. Values are tagged lists in the msgpack part:
`["l", ...]` list, `["t", ...]` tuple, `["d", key, value, ...]` dict, `["a", dtype, shape, offset]` array,
`["s", dtype, offset]` NumPy scalar, `["c", re, im]` complex, `["h", number, type]` handle, `["u", type]` a value that
cannot cross; None, bool, int, float, str and bytes stand for themselves.

The receiving side trusts nothing: sizes are bounded before anything is read, dtypes are numeric or bool, and arrays are
rebuilt as plain ndarrays from checked shapes.
"""

from __future__ import annotations

import math
import os
import select
import socket
import struct
import time
from typing import Annotated, Any, NamedTuple

import msgspec
import numpy as np

HEADER = struct.Struct(">IQ")
MAX_META_BYTES = 2 << 20  # a few bytes of msgpack can become 60 bytes of Python objects
MAX_DEPTH = 32
MAX_DIMENSIONS = 16
MAX_TEXT = 2000  # characters of an exception's message
_KINDS = "biufc"
# A closed list, since NumPy evaluates the names of dtypes.
_DTYPES = {dtype.str: dtype for dtype in map(np.dtype, "?bBhHiIlLqQefdgFD")}
_MAX_EMPTY = 1 << 24  # sizes of an empty array multiplied, without the zeros: a sum of it has as many entries
_CHUNK = 1 << 20
_PIPE_READS = 32


class Malformed(Exception):
    """The other side broke the protocol."""


class TooBig(Exception):
    """A frame is larger than the limit."""


class Closed(Exception):
    """The other side is gone."""


class Late(Exception):
    """The deadline passed."""


class Handle(NamedTuple):
    """Stands for an object that stays in the worker, such as the cache of a forward pass."""

    number: int
    type: str


class Unsendable(NamedTuple):
    """Stands for a value that cannot cross; `type` is the name of its class."""

    type: str


_Text = Annotated[str, msgspec.Meta(max_length=200)]


class Frame(msgspec.Struct, frozen=True, array_like=True):
    """A place in the student's code: the label of the cell, the line in it, the function."""

    label: _Text
    line: int
    function: _Text


class Problem(msgspec.Struct, frozen=True, array_like=True):
    """An exception of the student's code. `types` are the names of its class and base classes."""

    types: Annotated[tuple[_Text, ...], msgspec.Meta(max_length=20)]
    message: Annotated[str, msgspec.Meta(max_length=MAX_TEXT)]
    frames: Annotated[tuple[Frame, ...], msgspec.Meta(max_length=20)]
    statement: int = -1  # which statement of a load failed


class Request(msgspec.Struct, frozen=True):
    """What the grader asks. `op`: "load", "call", or with a model "describe", "train", "predict" or "lend"."""

    id: int
    op: str
    function: str = ""
    arguments: Any = None  # tagged: list of positional, dict of named arguments
    expected: int = 1  # how many values the function should return
    keep: tuple[int, ...] = ()  # which of them stay in the worker behind a handle
    models: tuple[int, ...] = ()  # which of them are models
    statements: tuple[tuple[str, int, str], ...] = ()  # label, line, source
    files: dict[str, bytes] = {}
    names: tuple[str, ...] = ()


class Reply(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the worker answers. `status`: "loaded", "returned", "raised", "missing" or "too_big"."""

    id: int
    status: str
    value: Any = None  # tagged
    problems: Annotated[tuple[Problem, ...], msgspec.Meta(max_length=100)] = ()
    found: tuple[_Text, ...] = ()
    changed: tuple[_Text, ...] = ()  # arguments the call changed in place


_encoder = msgspec.msgpack.Encoder()
_PLAIN = frozenset((bool, int, float, str, bytes))  # msgpack makes no subclasses of them


def tag(value: Any, arrays: list[np.ndarray[Any, Any]], depth: int = 0) -> Any:
    """Turn a value into its tagged form, appending array data to `arrays`; what cannot cross becomes `["u", type]`."""
    if value is None or type(value) in (bool, float, str, bytes):
        return value
    if type(value) is int:
        return value if -(2**63) <= value < 2**63 else ["u", "int beyond 64 bits"]
    if type(value) is complex:
        return ["c", value.real, value.imag]
    if isinstance(value, Handle):
        return ["h", value.number, value.type]
    if depth >= MAX_DEPTH:
        return ["u", "nested too deeply"]
    if isinstance(value, np.generic | np.ndarray):
        return _tag_array(value, arrays)
    if isinstance(value, tuple | list):
        return ["t" if isinstance(value, tuple) else "l", *(tag(item, arrays, depth + 1) for item in value)]
    if isinstance(value, dict):
        tagged: list[Any] = ["d"]
        for key, item in value.items():
            tagged += [tag(key, arrays, depth + 1), tag(item, arrays, depth + 1)]
        return tagged
    if hasattr(value, "__array__"):  # a tensor of TensorFlow, JAX or PyTorch
        return _tag_array(np.asarray(value), arrays)
    return ["u", type(value).__name__[:100]]


def _tag_array(value: Any, arrays: list[np.ndarray[Any, Any]]) -> Any:
    array = np.ascontiguousarray(value)  # at least one-dimensional; the shape is kept apart
    if array.dtype.kind not in _KINDS or array.dtype.itemsize > 16:
        return ["u", f"array of {array.dtype}"[:100]]
    array = array.astype(array.dtype.newbyteorder("<"), copy=False)
    offset = sum(other.nbytes for other in arrays)
    arrays.append(array)
    if isinstance(value, np.generic):
        return ["s", array.dtype.str, offset]
    return ["a", array.dtype.str, list(value.shape), offset]


def untag(tagged: Any, data: memoryview) -> Any:
    """Rebuild a value from its tagged form and the frame's array bytes.

    Raises:
        Malformed: unknown tags, wrong types, sizes that do not fit, forbidden dtypes, too deep, more arrays than bytes.
    """
    return _untag(tagged, _Bytes(data), 0)


def numeric(value: Any) -> bool:
    """Whether a rebuilt value holds numbers only. NumPy would make terabytes of a short list with one long text."""
    if isinstance(value, list | tuple):
        return all(map(numeric, value))
    return isinstance(value, bool | int | float | complex | np.generic | np.ndarray)


class _Bytes:
    """The array bytes of a frame. All arrays together may copy that many: a small frame must not fill our memory."""

    def __init__(self, data: memoryview) -> None:
        self._data, self._left = data, len(data)

    def array(self, dtype_name: str, shape: list[Any], offset: int) -> np.ndarray[Any, Any]:
        dtype = _DTYPES.get(dtype_name)
        if dtype is None or len(shape) > MAX_DIMENSIONS or not all(type(size) is int and size >= 0 for size in shape):
            raise Malformed("dtype or shape")
        count = math.prod(shape)
        self._left -= count * dtype.itemsize
        if self._left < 0 or not 0 <= offset <= len(self._data) - count * dtype.itemsize:
            raise Malformed("array size")
        if count == 0 and math.prod(size or 1 for size in shape) > _MAX_EMPTY:
            raise Malformed("size of an empty array")
        return np.ndarray(shape, dtype, self._data, offset).copy()


def _untag(tagged: Any, data: _Bytes, depth: int) -> Any:
    """Every value of every call comes through here: plain comparisons, since `match` takes twice as long."""
    kind = type(tagged)
    if tagged is None or kind in _PLAIN:
        return tagged
    if depth > MAX_DEPTH or kind is not list or not tagged:
        raise Malformed("not a tagged value")
    tag_ = tagged[0]
    if tag_ == "l":
        return [_untag(item, data, depth + 1) for item in tagged[1:]]
    if tag_ == "t":
        return tuple([_untag(item, data, depth + 1) for item in tagged[1:]])
    if tag_ == "d" and len(tagged) % 2:
        values = [_untag(item, data, depth + 1) for item in tagged[1:]]
        keys = values[::2]
        if not all(isinstance(key, str | int | float | bool | bytes | None) for key in keys):
            raise Malformed("a key of a dict is not plain")
        return dict(zip(keys, values[1::2], strict=True))
    kinds = [type(item) for item in tagged[1:5]]
    if tag_ == "a" and kinds == [str, list, int]:
        return data.array(tagged[1], tagged[2], tagged[3])
    if tag_ == "h" and kinds == [int, str]:
        return Handle(tagged[1], tagged[2][:100])
    if tag_ == "s" and kinds == [str, int]:
        return data.array(tagged[1], [], tagged[2])[()]
    if tag_ == "c" and kinds == [float, float]:
        return complex(tagged[1], tagged[2])
    if tag_ == "u" and kinds == [str]:
        return Unsendable(tagged[1][:100])
    raise Malformed("unknown tag")


def pack(message: Request | Reply, arrays: list[np.ndarray[Any, Any]]) -> list[bytes | memoryview]:
    """The parts of a frame, in order: the header, the msgpack part, the arrays."""
    meta = _encoder.encode(message)
    parts: list[bytes | memoryview] = [array.data.cast("B") if array.size else b"" for array in arrays]
    return [HEADER.pack(len(meta), sum(len(part) for part in parts)), meta, *parts]


class Connection:
    """One end of the wire: sends and receives whole frames before a deadline (a `time.monotonic()` value).

    While it waits it keeps `printing` empty, a pipe that the other side prints into: a full pipe would block it.
    """

    def __init__(self, end: socket.socket, max_data_bytes: int, printing: Printing | None = None) -> None:
        self.socket = end
        self.socket.setblocking(False)
        self.max_data_bytes = max_data_bytes
        self.printing = printing

    def send(self, parts: list[bytes | memoryview], deadline: float) -> None:
        """Send a frame, whether the other side reads or not."""
        if sum(len(part) for part in parts) <= _CHUNK:
            parts = [b"".join(parts)]  # one write wakes the other side once
        for part in parts:
            rest = memoryview(part)
            while rest:
                try:
                    rest = rest[self.socket.send(rest[:_CHUNK]) :]
                except BlockingIOError:
                    self._wait(select.POLLOUT, deadline)
                except OSError as error:
                    raise Closed(str(error)) from None

    def receive(self, deadline: float) -> tuple[bytearray, memoryview]:
        """The msgpack part and the array bytes of the next frame; sizes are checked before memory is taken."""
        meta_bytes, data_bytes = HEADER.unpack(self._receive_exactly(HEADER.size, deadline))
        if meta_bytes > MAX_META_BYTES or data_bytes > self.max_data_bytes:
            raise TooBig
        meta = self._receive_exactly(meta_bytes, deadline)
        return meta, memoryview(self._receive_exactly(data_bytes, deadline))

    def pending(self) -> bool:
        """Whether the other side has sent something that was not asked for."""
        poll = select.poll()
        poll.register(self.socket, select.POLLIN)
        return any(event & select.POLLIN for _, event in poll.poll(0))

    def _receive_exactly(self, size: int, deadline: float) -> bytearray:
        buffer = bytearray(size) if size <= _CHUNK else bytearray()
        if len(buffer) < size:  # grow as data arrives: a header alone must not cost us memory
            while len(buffer) < size:
                chunk = self._receive_exactly(min(_CHUNK, size - len(buffer)), deadline)
                buffer += chunk
            return buffer
        view, done = memoryview(buffer), 0
        while done < size:
            try:
                count = self.socket.recv_into(view[done:])
            except BlockingIOError:
                self._wait(select.POLLIN, deadline)
                continue
            except OSError as error:
                raise Closed(str(error)) from None
            if count == 0:
                raise Closed("end of stream")
            done += count
            if time.monotonic() > deadline:  # a trickle of single bytes is late as well
                raise Late
        return buffer

    def _wait(self, event: int, deadline: float) -> None:
        while True:
            remaining = deadline - time.monotonic()
            poll = select.poll()
            poll.register(self.socket, event)
            if self.printing is not None and self.printing.open:
                poll.register(self.printing.descriptor, select.POLLIN)
            ready = dict(poll.poll(min(remaining, 3600.0) * 1000)) if remaining > 0 else {}
            if not ready:
                raise Late
            if self.printing is not None and self.printing.descriptor in ready:
                self.printing.drain()
            if self.socket.fileno() in ready:
                return


class Printing:
    """The reading end of the pipe that a worker prints into: keeps the first `limit` bytes, counts the rest."""

    def __init__(self, descriptor: int, limit: int) -> None:
        os.set_blocking(descriptor, False)
        self.descriptor, self.open = descriptor, True
        self._limit, self._kept, self._dropped = limit, bytearray(), 0

    def drain(self) -> None:
        """Read what is there now, at most a few pipes full: endless printing must not hold us."""
        for _ in range(_PIPE_READS):
            try:
                text = os.read(self.descriptor, 1 << 16)
            except BlockingIOError:
                return
            if not text:
                self.open = False
                return
            room = self._limit - len(self._kept)
            self._kept += text[:room]
            self._dropped += max(0, len(text) - room)

    def take(self) -> tuple[bytes, int]:
        """What was kept since the last time, and how many bytes were dropped."""
        if self.open:
            self.drain()
        taken = bytes(self._kept), self._dropped
        self._kept, self._dropped = bytearray(), 0
        return taken

    def close(self) -> None:
        """Keep what is there and close the pipe."""
        if self.open:
            self.drain()
            self.open = False
        if self.descriptor >= 0:
            os.close(self.descriptor)
            self.descriptor = -1


def decode_reply(meta: bytearray, expected_id: int) -> Reply:
    """Read a reply and check that it answers the request with this id."""
    try:
        reply = msgspec.msgpack.decode(meta, type=Reply)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise Malformed(str(error)[:200]) from None
    if reply.id != expected_id:
        raise Malformed("answers another request")
    return reply
