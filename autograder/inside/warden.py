"""The warden: one for each worker. It forks and confines the worker, keeps what it prints, and ends it.

The warden is ours and runs no student code. The lifeline ties it to the grader: when the grader closes its end, or dies,
the worker is killed, and with process 1 of its namespace everything it may have started.
"""

from __future__ import annotations

import fcntl
import os
import select
import shutil
import signal
import socket
import sys
import tempfile
import traceback

import msgspec

from . import confine, worker

OUTPUT = b"o"  # grader to warden: hand over what was printed since the last time
END = b"e"  # grader to warden: end the worker


class Ended(msgspec.Struct, frozen=True):
    """How the worker ended. `signal` is 0 where it exited by itself."""

    exit_code: int
    signal: int
    cpu_s: float
    memory_mib: int


class Printed(msgspec.Struct, frozen=True):
    """What the worker printed: the first bytes, and how many were left out."""

    text: bytes
    dropped: int


class Failed(msgspec.Struct, frozen=True):
    """Our own code could not set the worker up."""

    reason: str


class Confined(msgspec.Struct, frozen=True):
    """The worker is confined and about to serve."""


Report = Ended | Printed | Failed | Confined
FAILED_EXIT = 111
_PIPE_READS = 32  # enough to empty a full pipe, few enough that endless printing does not hold the warden


def watch(data: socket.socket, lifeline: socket.socket, steps: confine.Steps, limits: confine.Limits) -> None:
    """Fork, confine and watch one worker until the lifeline closes."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    folder = "/tmp" if steps.namespaces else tempfile.mkdtemp(prefix="worker-")  # noqa: S108  a private mount covers it
    printed_end, printing_end = os.pipe()
    trouble_end, troubled_end = os.pipe()  # closes silently as soon as the worker is confined
    if steps.namespaces:
        confine.enter_namespaces()
    pid = os.fork()
    if pid == 0:
        _become_worker(data, printing_end, troubled_end, steps, limits, folder)
    data.close()
    os.close(printing_end)
    os.close(troubled_end)
    with os.fdopen(trouble_end, "rb") as trouble:
        reason = trouble.read(4000)
    if reason:
        os.waitpid(pid, 0)
        _send(lifeline, Failed(reason.decode("utf-8", "replace")))
    else:
        _send(lifeline, Confined())
        _guard(pid, printed_end, lifeline, limits)
    if not steps.namespaces:
        shutil.rmtree(folder, ignore_errors=True)


def _become_worker(
    data: socket.socket, printing: int, troubled: int, steps: confine.Steps, limits: confine.Limits, folder: str
) -> None:
    try:
        # Descriptors 0 to 4 and no others: the student's code inherits only what is its own.
        given = (os.open(os.devnull, os.O_RDONLY), printing, printing, data.fileno(), troubled)
        aside = [fcntl.fcntl(descriptor, fcntl.F_DUPFD, 100) for descriptor in given]
        for number, descriptor in enumerate(aside):
            os.dup2(descriptor, number)
        os.closerange(len(given), os.sysconf("SC_OPEN_MAX"))
        confine.confine(steps, limits, folder)
        os.closerange(len(given), 256)  # what confining opened
    except BaseException:
        os.write(4, traceback.format_exc().encode()[-4000:])
        os._exit(FAILED_EXIT)
    os.close(4)
    code = 0
    try:
        sys.stdout = os.fdopen(1, "w", encoding="utf-8", errors="backslashreplace", buffering=1, closefd=False)
        sys.stderr = os.fdopen(2, "w", encoding="utf-8", errors="backslashreplace", buffering=1, closefd=False)
        worker.serve(socket.socket(fileno=3), limits.reply_mib << 20)
    except BaseException:
        code = 1
    os._exit(code)


def _guard(pid: int, printed_end: int, lifeline: socket.socket, limits: confine.Limits) -> None:
    """Read what the worker prints, answer the grader, report the end; kill the worker when the grader says or is gone."""
    os.set_blocking(printed_end, False)
    life = os.pidfd_open(pid)
    poll = select.poll()
    for descriptor in (printed_end, life, lifeline.fileno()):
        poll.register(descriptor, select.POLLIN)
    kept, dropped = bytearray(), 0
    alive = True
    while True:
        ready = {descriptor for descriptor, _ in poll.poll()}
        for _ in range(_PIPE_READS):
            text = _read(printed_end)
            if not text:
                if text == b"" and printed_end in ready:
                    poll.unregister(printed_end)
                break
            room = limits.output_kib * 1024 - len(kept)
            kept += text[:room]
            dropped += max(0, len(text) - room)
        if life in ready:
            poll.unregister(life)
            alive = False
            _send(lifeline, _reap(pid))
        if lifeline.fileno() in ready:
            if lifeline.recv(1) != OUTPUT:
                break
            _send(lifeline, Printed(bytes(kept), dropped))
            kept, dropped = bytearray(), 0
    if alive:
        os.kill(pid, signal.SIGKILL)
        _send(lifeline, _reap(pid))


def _read(descriptor: int) -> bytes | None:
    """Some bytes, b"" at the end, None where there is nothing now."""
    try:
        return os.read(descriptor, 1 << 16)
    except BlockingIOError:
        return None


def _reap(pid: int) -> Ended:
    _, status, usage = os.wait4(pid, 0)
    code = os.waitstatus_to_exitcode(status)
    cpu_s = usage.ru_utime + usage.ru_stime
    return Ended(max(code, 0), max(-code, 0), cpu_s, usage.ru_maxrss // 1024)


def _send(lifeline: socket.socket, report: Report) -> None:
    body = msgspec.msgpack.encode({"kind": type(report).__name__, "report": report})
    try:
        lifeline.sendall(len(body).to_bytes(4, "big") + body)
    except OSError:
        pass  # the grader is gone; the next turn of the loop sees it
