"""The zygote's process and its workers, as the grader sees them. Whatever breaks here is a SandboxError: our fault."""

from __future__ import annotations

import json
import os
import select
import socket
import subprocess
import tempfile
import time
import typing
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import IO

import msgspec

from autograder.errors import SandboxError
from autograder.inside import warden, wire, zygote
from autograder.inside.confine import Limits, Steps
from autograder.sandbox import bubblewrap
from autograder.sandbox.levels import Level

_START_S = {"numpy": 60.0, "keras": 300.0}  # importing TensorFlow from a cold disk is slow
_ANSWER_S = 20.0  # our own processes inside answer in milliseconds, unless the machine is overloaded


class Worker:
    """One confined process that runs one submission's code."""

    def __init__(self, data: socket.socket, lifeline: socket.socket, printing: int, limits: Limits) -> None:
        self.printing = wire.Printing(printing, limits.output_kib << 10)
        self.connection = wire.Connection(data, limits.reply_mib << 20, self.printing)
        self._lifeline = lifeline
        self._ended: warden.Ended | None = None

    def wait_until_confined(self) -> None:
        """Wait for the warden's word that the worker is set up; SandboxError says why it is not."""
        if not isinstance(self._report(), warden.Confined):
            raise SandboxError("the warden broke its protocol")
        if _readable(self._lifeline, 0.0):
            raise SandboxError("the worker ended before it was needed")

    def end(self) -> warden.Ended:
        """End the worker, where it still runs, and say how it ended."""
        try:
            if self._ended is None:
                self._tell(warden.END)
                self.printing.drain()
            while self._ended is None:
                report = self._report()
                if isinstance(report, warden.Ended):
                    self._ended = report
        finally:
            self.close()
        return self._ended

    def how_it_died(self) -> warden.Ended | None:
        """How the worker ended by itself; None where it only closed the wire and lives on."""
        deadline = time.monotonic() + 0.5  # closing the wire and ending are two events a moment apart
        while self._ended is None and _readable(self._lifeline, deadline):
            report = self._report()
            if isinstance(report, warden.Ended):
                self._ended = report
        return self._ended

    def close(self) -> None:
        """Hang up: the warden kills the worker."""
        self.connection.socket.close()
        self._lifeline.close()
        self.printing.close()

    def _tell(self, command: bytes) -> None:
        try:
            self._lifeline.sendall(command)
        except OSError as error:
            raise SandboxError(f"the warden is gone: {error}") from None

    def _report(self) -> warden.Report:
        deadline = time.monotonic() + _ANSWER_S
        size = int.from_bytes(self._exactly(4, deadline), "big")
        content = msgspec.msgpack.decode(self._exactly(size, deadline))
        kind = {type_.__name__: type_ for type_ in typing.get_args(warden.Report)}[content["kind"]]
        report: warden.Report = msgspec.convert(content["report"], kind)
        if isinstance(report, warden.Failed):
            raise SandboxError(f"a worker could not be confined: {report.reason}")
        return report

    def _exactly(self, size: int, deadline: float) -> bytes:
        received = b""
        while len(received) < size:
            if not _readable(self._lifeline, deadline):
                raise SandboxError("the warden does not answer")
            part = self._lifeline.recv(size - len(received))
            if not part:
                raise SandboxError("the warden is gone")
            received += part
        return received


class Sandbox:
    """A running zygote at one isolation level, and the workers it forks. Use as a context manager."""

    def __init__(
        self,
        level: Level,
        runtime: str,
        packages: Sequence[Path] = (),
        hidden: Sequence[Path] = (),
        devices: Sequence[str] = (),
    ) -> None:
        self.level, self._runtime, self._devices = level, runtime, tuple(devices)
        self._packages, self._hidden = tuple(packages), tuple(hidden)
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._log: IO[bytes] | None = None  # what the zygote says until it is ready
        self._usual: Limits | None = None  # of the first worker asked for, and so of the spare one
        self._spare: Worker | None = None
        readable = bubblewrap.readable_paths(level, self._packages)
        self._steps = Steps(level.namespaces, level.landlock, level.seccomp, readable)

    def __enter__(self) -> Sandbox:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def start(self) -> None:
        """Start the zygote and wait until its imports are done."""
        self.launch()
        self._wait_until_ready()

    def launch(self) -> None:
        """Start the zygote and let it do its imports meanwhile."""
        self.close()
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._log = tempfile.TemporaryFile()  # noqa: SIM115  closed as soon as the zygote is ready
        with theirs:
            command = bubblewrap.zygote_command(
                self.level, self._runtime, self._packages, self._hidden, theirs.fileno(), devices=self._devices
            )
            self._process = subprocess.Popen(
                command,
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=self._log,
                stderr=self._log,
                env=bubblewrap.environment(),
                cwd="/",
            )

    def _wait_until_ready(self) -> None:
        control, log = self._control, self._log
        assert control is not None  # launch() has set both
        assert log is not None
        if not (_readable(control, time.monotonic() + _START_S[self._runtime]) and control.recv(64) == zygote.READY):
            self._end_process()
            log.seek(0)
            reason = log.read().decode("utf-8", "replace").strip()[-2000:]
            self.close()
            raise SandboxError(f"the sandbox did not start at level {self.level.name}: {reason or 'no message'}")
        log.close()
        self._log = None

    def spawn(self, limits: Limits) -> Worker:
        """A fresh, confined worker; a zygote that is gone is started again, once."""
        if self._process is None or self._process.poll() is not None or not self.level.shared:
            self.launch()
        try:
            return self._spawn(limits)
        except (OSError, SandboxError):
            self.start()
            return self._spawn(limits)

    def close(self) -> None:
        """End the zygote and with it everything inside."""
        if self._spare is not None:
            self._spare.close()
            self._spare = None
        if self._control is not None:
            self._control.close()
            self._control = None
        if self._log is not None:
            self._log.close()
            self._log = None
        self._end_process()

    def _end_process(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def _spawn(self, limits: Limits) -> Worker:
        """The worker that lies ready, or a new one. Where workers cannot see each other, one is made ready ahead."""
        if self._log is not None:
            self._wait_until_ready()
        self._usual = self._usual or limits
        if self._spare is not None and limits == self._usual:
            worker, self._spare = self._spare, None
        else:
            worker = self._order(limits)
        try:
            worker.wait_until_confined()
        except SandboxError:
            worker.close()
            raise
        if self.level.namespaces and self._spare is None:
            self._spare = self._order(self._usual)
        return worker

    def _order(self, limits: Limits) -> Worker:
        """Have the zygote fork a worker, without waiting until it is confined."""
        assert self._control is not None  # start() has set it
        data, their_data = socket.socketpair()
        lifeline, their_lifeline = socket.socketpair()
        printing, their_printing = os.pipe()
        order = json.dumps({"steps": msgspec.to_builtins(self._steps), "limits": msgspec.to_builtins(limits)})
        worker = Worker(data, lifeline, printing, limits)
        try:
            with their_data, their_lifeline:
                theirs = [their_data.fileno(), their_lifeline.fileno(), their_printing]
                socket.send_fds(self._control, [order.encode()], theirs)
        except OSError:
            worker.close()
            raise
        finally:
            os.close(their_printing)
        return worker


def _readable(end: socket.socket, deadline: float) -> bool:
    poll = select.poll()
    poll.register(end, select.POLLIN)
    return bool(poll.poll(max(0.0, deadline - time.monotonic()) * 1000))
