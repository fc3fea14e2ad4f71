"""Attacks on the wire: replies forged by hand on the worker's own descriptor."""

from __future__ import annotations

from attacking import Attack, Ran

FORGERY = """
import msgspec

WIRE = 3


def request_id():
    frame = sys._getframe()
    while "request" not in frame.f_locals:
        frame = frame.f_back
    return frame.f_locals["request"].id


def send(*parts):
    for part in parts:
        rest = memoryview(bytes(part))
        while rest:
            try:
                rest = rest[os.write(WIRE, rest):]
            except BlockingIOError:
                time.sleep(0.001)


def frame(meta, data=b"", meta_bytes=None, data_bytes=None):
    meta = meta if isinstance(meta, bytes) else msgspec.msgpack.encode(meta)
    meta_bytes = len(meta) if meta_bytes is None else meta_bytes
    return struct.pack(">IQ", meta_bytes, len(data) if data_bytes is None else data_bytes) + meta + data


def reply(value=None, status="returned", **more):
    return {"id": request_id(), "status": status, "value": value, **more}
"""


def sends(frame: str, ends: str, earns: float = 2.0) -> Attack:
    """An attack that sends one thing in place of its answer, and then nothing more."""
    then = "time.sleep(1000)" if ends == "call_timeout" else "os._exit(0)"
    return Attack(ends, f"{FORGERY}\ndef running_sum(x):\n    send({frame})\n    {then}\n", earns)


def reply(value: str, ends: str, data: str = "b''", more: str = "") -> Attack:
    """An attack by a well-formed frame with this tagged value."""
    return sends(f"frame(reply({value}{more}), {data})", ends)


def raises(types: str, message: str, ends: str, frames: str = "[]", status: str = "raised") -> Attack:
    """An attack that claims an exception."""
    return reply("None", ends, more=f", status={status!r}, problems=[[{types}, {message}, {frames}, -1]]")


PROCESSING = f"{FORGERY}\ndef running_sum(x):\n"

ATTACKS = {
    "a forged answer": reply("['a', '<f8', [len(x)], 0]", "wrong_value", "np.ones(len(x)).tobytes()"),
    "a forged answer of zeros": reply("['a', '<f8', [len(x)], 0]", "not_finite", "np.full(len(x), np.nan).tobytes()"),
    "the answer twice": Attack(
        "wrong_value",
        PROCESSING
        + "    send(frame(reply(['a', '<f8', [len(x)], 0]), np.ones(len(x)).tobytes()))\n    return np.ones(len(x))\n",
    ),
    "an answer before the question": Attack(
        "reply_malformed | wrong_value",
        FORGERY
        + """
def early():
    for identity in range(64):
        send(frame({"id": identity, "status": "returned", "value": 0.0}))

def running_sum(x):
    early()
    return np.ones(len(x))
""",
    ),
    "an answer before the first question": Attack(
        "reply_malformed",
        FORGERY
        + """
bound = send(frame({"id": 1, "status": "returned", "value": 0.0}))

def running_sum(x):
    return np.ones(len(x)) if bound is None else bound
""",
        earns=0,  # looking into frames makes the slice the whole file, for spread as well
    ),
    "an answer to another question": sends("frame({**reply(0.0), 'id': request_id() + 1})", "reply_malformed"),
    "a late answer": Attack(
        "call_timeout",
        PROCESSING
        + """
    answer = frame(reply(["a", "<f8", [len(x)], 0]), np.ones(len(x)).tobytes())
    time.sleep(1.8)
    send(answer)
""",
    ),
    "a flood": Attack(
        "reply_malformed",
        PROCESSING + "    one = frame({'id': 1, 'status': 'returned'})\n    while True:\n        send(one * 1000)\n",
    ),
    "a flood from a thread": Attack(
        "reply_malformed",
        FORGERY
        + """
def flood():
    one = frame({"id": 1, "status": "returned"})
    while True:
        send(one * 100)

def running_sum(x):
    threading.Thread(target=flood, daemon=True).start()
    time.sleep(0.1)
    return np.ones(len(x))
""",
    ),
    "noise": sends("bytes(range(256)) * 100", "reply_too_big | reply_malformed"),
    "half a header": sends("b'\\0\\0'", "call_timeout"),
    "half a frame": sends("frame(reply(1.0))[:-3]", "call_timeout"),
    "half a frame, then the end": Attack("died", PROCESSING + "    send(frame(reply(1.0))[:-3])\n    os._exit(0)\n"),
    "one byte at a time": Attack(
        "call_timeout",
        PROCESSING
        + """
    for byte in frame(reply("x" * 2000)):
        send(bytes([byte]))
        time.sleep(0.002)
    time.sleep(1000)
""",
    ),
    "an announcement of 2**60 bytes": sends("frame(reply(1.0), data_bytes=1 << 60)", "reply_too_big"),
    "an announcement of 2**63 bytes and more": sends("frame(reply(1.0), data_bytes=(1 << 64) - 1)", "reply_too_big"),
    "an announcement of 4 GiB of msgpack": sends("frame(reply(1.0), meta_bytes=(1 << 32) - 1)", "reply_too_big"),
    "an announcement of 4 MiB, unfulfilled": sends("frame(reply(1.0), data_bytes=4 << 20)", "call_timeout"),
    "nested 100,000 times": sends(
        "frame(msgspec.msgpack.encode(reply())[:-1] + b'\\x91' * 100_000 + b'\\xc0')", "reply_malformed"
    ),
    "nested 500 times, tagged": reply("[v := None] and [v := ['l', v] for _ in range(500)][-1]", "reply_malformed"),
    "an array of objects": reply("['a', '|O', [len(x)], 0]", "reply_malformed", "bytes(8 * len(x))"),
    "an array of pointers under another name": reply("['a', 'O', [1], 0]", "reply_malformed", "bytes(8)"),
    "a dtype that is an expression": reply("['a', '(,)f', [1], 0]", "reply_malformed", "bytes(8)"),
    "a dtype that is a record": reply("['a', 'i,i', [1], 0]", "reply_malformed", "bytes(8)"),
    "a negative shape": reply("['a', '<f8', [-1], 0]", "reply_malformed", "bytes(64)"),
    "a negative offset": reply("['a', '<f8', [1], -8]", "reply_malformed", "bytes(64)"),
    "a shape that overflows": reply("['a', '<f8', [1 << 62, 4], 0]", "reply_malformed", "bytes(64)"),
    "a shape of nothing, but huge": reply("['a', '<f8', [1 << 40, 0], 0]", "reply_malformed | wrong_shape"),
    "a shape of nothing, huge in many ways": reply(
        "['a', '<f8', [1 << 40, 1 << 40, 0], 0]", "reply_malformed | wrong_shape"
    ),
    "a shape that is text": reply("['a', '<f8', ['7'], 0]", "reply_malformed", "bytes(64)"),
    "beyond the data": reply("['a', '<f8', [9], 0]", "reply_malformed", "bytes(64)"),
    "the same bytes 100,000 times": reply(
        "['l', *[['a', '<f8', [1 << 18], 0]] * 100_000]", "reply_malformed", "bytes(2 << 20)"
    ),
    "a hundred thousand tiny arrays": reply(
        "['l', *[['a', '|i1', [1], 0]] * 100_000]", "wrong_shape | reply_malformed", "b'1'"
    ),
    "half a million numbers": reply("['l', *[0] * 500_000]", "wrong_shape"),
    "a small list that becomes terabytes": reply("['l', 'x' * 1_000_000, *[''] * 900_000]", "not_an_array"),
    "a dict of unhashable keys": reply("['d', ['l'], 1]", "reply_malformed"),
    "a dict where none is": reply("{'a': 1}", "reply_malformed"),
    "keys of every kind": sends(
        "frame(b'\\x83\\xa2id' + msgspec.msgpack.encode(request_id())"
        " + b'\\xa6status\\xa8returned\\xa5value\\x81\\x90\\x01')",
        "reply_malformed",
    ),
    "an extension type": reply("msgspec.msgpack.Ext(1, b'x' * 100)", "reply_malformed"),
    "a time": reply("__import__('datetime').datetime.now(__import__('datetime').timezone.utc)", "reply_malformed"),
    "a forged handle": reply("['h', 0, 'n' * 1_000_000]", "not_an_array"),
    "a forged handle of a huge number": reply("['h', (1 << 64) - 1, 'x']", "not_an_array"),
    "a type with a name of 1 MB": reply("['u', '<script>' * 100_000]", "not_an_array"),
    "loaded in place of returned": reply("1.0", "reply_malformed", more=", status='loaded'"),
    "an unknown status": reply("1.0", "reply_malformed", more=", status='accepted'"),
    "raised, but nothing": reply("1.0", "reply_malformed", more=", status='raised'"),
    "unknown fields": reply("1.0", "reply_malformed", more=", score=7, verdict='accepted'"),
    "missing, with a list of names": reply(
        "1.0", "missing | reply_malformed", more=", status='missing', found=['n' * 1000] * 1000"
    ),
    "changed arguments without end": reply(
        "['a', '<f8', [len(x)], 0]",
        "wrong_value | reply_malformed",
        "np.ones(len(x)).tobytes()",
        ", changed=['<b>' * 50_000] * 10",
    ),
    "a message of 1 MB": raises("['ValueError']", "'m' * 1_000_000", "reply_malformed | raised"),
    "100,000 classes": raises("['E'] * 100_000", "'m'", "reply_malformed | raised"),
    "100,000 frames": raises("['E']", "'m'", "reply_malformed | raised", "[['cell 1', 1, 'f']] * 100_000"),
    "frames of 1 MB": raises("['E']", "'m'", "reply_malformed | raised", "[['c' * 500_000, 1 << 62, 'f' * 500_000]]"),
    "claims to be not attempted": raises("['NotImplementedError']", "'m'", "not_implemented"),
    "claims our own exceptions": raises(
        "['Rejected', 'SandboxError', 'AssertionError', 'Skipped']", "'accepted'", "raised: accepted"
    ),
    "not UTF-8": sends(
        "frame(msgspec.msgpack.encode(reply('aaaa')).replace(b'aaaa', b'\\xff\\xed\\xa0\\x80'))",
        "reply_malformed",
    ),
    "control characters": reply("['u', chr(27) + '[2J' + chr(0) + chr(0x202e)]", "not_an_array"),
    "loads what was never asked": Attack(
        "reply_malformed | missing",
        FORGERY
        + """
many = [[["E" * 100], "m" * 200, [["cell %d" % n, n, ""]], n] for n in range(5000)]
send(frame(reply(status="loaded", problems=many, found=["running_sum", "spread", "n" * 100_000])))
bound = time.sleep(1000)

def running_sum(x):
    return bound
""",
        earns=0,
    ),
    "the wire read away": Attack(
        "wrong_value",
        FORGERY
        + """
def swallow():
    while True:
        try:
            os.read(WIRE, 1 << 20)
        except BlockingIOError:
            time.sleep(0.0001)

def running_sum(x):
    threading.Thread(target=swallow, daemon=True).start()
    return np.ones(len(x))
""",
        earns=(0, 2),
    ),
    "the wire shut for writing": Attack(
        "died", PROCESSING + "    socket.socket(fileno=os.dup(WIRE)).shutdown(socket.SHUT_WR)\n    time.sleep(1000)\n"
    ),
    "the wire shut for reading": Attack(
        "wrong_value",
        PROCESSING + "    socket.socket(fileno=os.dup(WIRE)).shutdown(socket.SHUT_RD)\n    return np.ones(len(x))\n",
    ),
    "the printing pipe resized and never blocking": Attack(
        "wrong_value",
        """
        import fcntl

        def running_sum(x):
            try:
                fcntl.fcntl(1, fcntl.F_SETPIPE_SZ, 1 << 20)
            except OSError:
                pass
            os.set_blocking(1, False)
            os.dup2(3, 1)
            return np.ones(len(x))
        """,
    ),
}


def test_attack(attack: str, ran: Ran) -> None:
    ran.judge(attack)


def test_nothing_is_left(ran: Ran) -> None:
    ran.judge_leftovers()
