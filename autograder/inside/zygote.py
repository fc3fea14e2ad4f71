"""The zygote: imports what is slow to import, once, and forks a warden for every worker. It runs no student code."""

from __future__ import annotations

import gc
import importlib
import json
import os
import signal
import socket
import sys

import msgspec

from . import confine, warden, worker

READY = b"ready"


def main(control_descriptor: int, runtime: str, paths: list[str]) -> None:
    """Serve the control socket: each message is a JSON order with three descriptors: the worker's wire, its
    lifeline, and the pipe it prints into.
    """
    control = socket.socket(fileno=control_descriptor)
    worker.prepare()
    for module in {"numpy": ["numpy", "numpy.random"], "keras": ["numpy", "keras"]}[runtime]:
        importlib.import_module(module)  # importing Keras and its backend is safe to fork from, running any op is not
    sys.path[:] = paths + [path for path in sys.path if path and path not in paths]
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # wardens are reaped by the kernel
    gc.collect()
    gc.freeze()  # keep the children's collector from copying our pages
    control.sendall(READY)
    while True:
        order, descriptors, _, _ = socket.recv_fds(control, 1 << 16, 3)
        if not order:
            return
        if os.fork() == 0:
            control.close()
            _become_warden(order, descriptors)
        for descriptor in descriptors:
            os.close(descriptor)


def _become_warden(order: bytes, descriptors: list[int]) -> None:
    data, lifeline = (socket.socket(fileno=descriptor) for descriptor in descriptors[:2])
    try:
        content = json.loads(order)
        steps = msgspec.convert(content["steps"], confine.Steps)
        limits = msgspec.convert(content["limits"], confine.Limits)
        warden.watch(data, lifeline, descriptors[2], steps, limits)
    except BaseException as error:
        warden._send(lifeline, warden.Failed(f"{type(error).__name__}: {error}"))
    finally:
        os._exit(0)
