"""The warden: one for each worker. It forks and confines the worker, and ends it.

The warden is ours and runs no student code. The lifeline ties it to the grader: when the grader closes its end
or dies, the worker is killed, and with process 1 of its namespace everything it may have started.
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

END = b"e"  # grader to warden: end the worker and say how it ended


class Ended(msgspec.Struct, frozen=True):
    """How the worker ended. `signal` is 0 where it exited by itself."""

    exit_code: int
    signal: int
    cpu_s: float
    memory_mib: int


class Failed(msgspec.Struct, frozen=True):
    """Our own code could not set the worker up."""

    reason: str


class Confined(msgspec.Struct, frozen=True):
    """The worker is confined and about to serve."""


Report = Ended | Failed | Confined
FAILED_EXIT = 111


def watch(
    data: socket.socket, lifeline: socket.socket, printing: int, steps: confine.Steps, limits: confine.Limits
) -> None:
    """Fork, confine and watch one worker until the lifeline closes."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    folder = confine.PRIVATE if steps.namespaces else tempfile.mkdtemp(prefix="worker-")
    trouble_end, troubled_end = os.pipe()  # closes silently as soon as the worker is confined
    if steps.namespaces:
        confine.enter_namespaces()
    pid = os.fork()
    if pid == 0:
        _become_worker(data, printing, troubled_end, steps, limits, folder)
    data.close()
    os.close(printing)
    os.close(troubled_end)
    with os.fdopen(trouble_end, "rb") as trouble:
        reason = trouble.read(4000)
    if reason:
        os.waitpid(pid, 0)
        _send(lifeline, Failed(reason.decode("utf-8", "replace")))
    else:
        _send(lifeline, Confined())
        _guard(pid, lifeline)
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
        os.environ["HOME"] = os.environ["TMPDIR"] = folder
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


def _guard(pid: int, lifeline: socket.socket) -> None:
    """Report the worker's end; bring it about when the grader says so or is gone."""
    life = os.pidfd_open(pid)
    poll = select.poll()
    poll.register(life, select.POLLIN)
    poll.register(lifeline, select.POLLIN)
    ready = {descriptor for descriptor, _ in poll.poll()}
    if life not in ready:
        os.kill(pid, signal.SIGKILL)
    _send(lifeline, _reap(pid))
    lifeline.recv(1)  # until the grader has read the report and hangs up


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
