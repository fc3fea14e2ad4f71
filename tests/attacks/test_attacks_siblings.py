"""Attacks on another worker that runs at the same time, forked from the same zygote."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from autograder.doctor import try_level
from autograder.errors import SandboxError
from autograder.inside import wire
from autograder.inside.confine import Limits
from autograder.sandbox.levels import FULL
from autograder.sandbox.process import Sandbox, Worker

LIMITS = Limits(cpu_s=5, memory_mib=256, output_kib=4, reply_mib=2)
VICTIM = """
import os, signal
secret = "secret-of-the-victim"
open(os.environ["TMPDIR"] + "/secret", "w").write(secret)
os.environ["SECRET"] = secret
print(secret, flush=True)
def running_sum(x):
    return [float(sum(x)), sorted(os.listdir(os.environ["TMPDIR"])), os.getpid()]
"""
PRELUDE = """
import ctypes, os, signal, socket, struct, sys, time
libc = ctypes.CDLL(None, use_errno=True)
def tried(actions):
    worked = []
    for action in actions:
        try:
            result = action()
        except (OSError, ImportError):
            continue
        if not (isinstance(result, int) and result < 0):
            worked.append(repr(result))
    return worked
"""
ATTACKS = {
    "signals to every process": "tried(lambda p=p, n=n: os.kill(p, n) for p in range(2, 500) for n in (0, 9, 19))",
    "signals to groups": "tried([lambda: os.kill(-1, 9), lambda: os.kill(0, 9), lambda: os.killpg(2, 9)])",
    "tracing": "tried(lambda p=p: libc.ptrace(16, p, 0, 0) for p in range(1, 50))",
    "memory": "tried(lambda p=p: libc.process_vm_readv(p, 0, 0, 0, 0, 0) for p in range(1, 50))",
    "its folder": "sorted({*os.listdir('/private'), *os.listdir('/proc')} - {'cpuinfo', 'meminfo', 'self'})",
    "its file by other names": """tried(
        lambda root=root, folder=folder: open(f"{root}{folder}/secret").read()
        for root in ("", "/proc/1/root", "/proc/2/root", "/oldroot", "/newroot") for folder in ("/private", "/tmp")
    )""",
    "its environment": "[value for value in os.environ.values() if 'secret' in value]",
    "its output": "tried([lambda: os.read(1, 10), lambda: os.read(2, 10), lambda: open('/dev/stdout').read(10)])",
    "sockets both can name": """tried([
        lambda: socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM),
        lambda: socket.socket(socket.AF_UNIX),
    ])""",
    "shared memory": """tried([
        lambda: libc.shmget(7, 4096, 0o1666),
        lambda: libc.msgget(7, 0o1666),
        lambda: open("/dev/shm/x", "w"),
    ])""",
    "its limits": "tried(lambda p=p: __import__('resource').prlimit(p, 0, (0, 0)) for p in range(2, 500))",
    "imports left behind": """[
        name for name in [*sys.modules, *vars(sys.modules["builtins"])] if name in ("secret", "running_sum", "victim")
    ]""",
}


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    try:
        try_level(FULL)
    except SandboxError:
        pytest.skip("isolation level full does not work on this machine")
    with Sandbox(FULL, "numpy") as running:
        yield running


def load(sandbox: Sandbox, source: str) -> Worker:
    worker = sandbox.spawn(LIMITS)
    deadline = time.monotonic() + 10
    worker.connection.send(wire.pack(wire.Request(1, "load", statements=(("cell 1", 1, source),)), []), deadline)
    assert not wire.decode_reply(worker.connection.receive(deadline)[0], 1).problems
    return worker


def call(worker: Worker, function: str, *arguments: Any) -> Any:
    deadline, arrays = time.monotonic() + 10, list[np.ndarray]()
    tagged = wire.tag([list(arguments), {}], arrays)
    worker.connection.send(wire.pack(wire.Request(2, "call", function, tagged), arrays), deadline)
    meta, data = worker.connection.receive(deadline)
    reply = wire.decode_reply(meta, 2)
    assert reply.status == "returned", reply
    return wire.untag(reply.value, data)


def test_attack(attack: str, sandbox: Sandbox) -> None:
    victim = load(sandbox, VICTIM)
    attacker = load(sandbox, f"{PRELUDE}\ndef attack():\n    return {ATTACKS[attack]}\n")
    assert not call(attacker, "attack")
    assert call(victim, "running_sum", np.ones(3)) == [3.0, ["secret"], 1]
    attacker.end()
    assert call(victim, "running_sum", np.ones(3)) == [3.0, ["secret"], 1]
    victim.end()
    assert b"secret" not in attacker.printing.take()[0]


def test_a_busy_sibling_takes_time_only(sandbox: Sandbox) -> None:
    greedy = load(
        sandbox,
        "import threading\ndef spin():\n    while True: pass\nthreading.Thread(target=spin, daemon=True).start()",
    )
    victim = load(sandbox, VICTIM)
    assert call(victim, "running_sum", np.ones(3)) == [3.0, ["secret"], 1]
    assert greedy.end().signal == 9
    victim.end()
