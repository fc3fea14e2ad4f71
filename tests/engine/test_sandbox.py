"""Workers at every isolation level of this machine: they answer, are bounded, end, and leave nothing behind."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from autograder.doctor import choose_level, try_level
from autograder.errors import IsolationUnavailable, SandboxError
from autograder.inside import wire
from autograder.inside.confine import Limits
from autograder.sandbox import bubblewrap
from autograder.sandbox.levels import FULL, LANDLOCK, LEVELS, Level
from autograder.sandbox.process import Sandbox, Worker

LIMITS = Limits(cpu_s=5, memory_mib=128, output_kib=4, reply_mib=2)


def usable(level: Level) -> bool:
    try:
        try_level(level)
    except SandboxError:
        return False
    return True


@pytest.fixture(scope="module", params=list(LEVELS))
def sandbox(request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    level = LEVELS[request.param]
    if not usable(level):
        pytest.skip(f"isolation level {level.name} does not work on this machine")
    with Sandbox(level, "numpy") as running:
        yield running


@pytest.fixture
def worker(sandbox: Sandbox) -> Iterator[Worker]:
    spawned = sandbox.spawn(LIMITS)
    yield spawned
    spawned.close()


def ask(worker: Worker, source: str, function: str = "", *arguments: Any, seconds: float = 5.0) -> Any:
    """Load a source, then call a function of it; returns its value, or the list of exception types it raised."""
    deadline = time.monotonic() + seconds
    worker.connection.send(wire.pack(wire.Request(1, "load", statements=(("cell 1", 1, source),)), []), deadline)
    reply = wire.decode_reply(worker.connection.receive(deadline)[0], 1)
    if not function:
        return reply
    arrays: list[np.ndarray] = []
    tagged = wire.tag([list(arguments), {}], arrays)
    worker.connection.send(wire.pack(wire.Request(2, "call", function, tagged), arrays), deadline)
    meta, data = worker.connection.receive(deadline)
    reply = wire.decode_reply(meta, 2)
    return list(reply.problems[0].types) if reply.status == "raised" else wire.untag(reply.value, data)


def test_a_call_goes_in_and_its_value_comes_out(worker: Worker) -> None:
    assert ask(worker, "def f(x):\n    return x * 2", "f", np.arange(3)).tolist() == [0, 2, 4]


def test_printed_text_is_kept_and_clipped(worker: Worker) -> None:
    source = "import os\ndef f():\n    print('first')\n    os.write(2, b'x' * 3_000_000)\n    return 1"
    assert ask(worker, source, "f") == 1
    text, dropped = worker.printing.take()
    assert text.startswith(b"first\n")
    assert len(text) == 4096
    assert dropped == 3_000_006 - 4096


@pytest.mark.parametrize("source", ["import os\nos._exit(3)", "import ctypes\nctypes.string_at(0)"])
def test_a_worker_that_dies_is_reported(worker: Worker, source: str) -> None:
    with pytest.raises(wire.Closed):
        ask(worker, source)
    ended = worker.how_it_died()
    assert ended is not None
    assert (ended.exit_code, ended.signal) in {(3, 0), (0, 11)}


def test_memory_is_bounded(worker: Worker) -> None:
    assert "MemoryError" in ask(worker, "def f():\n    return len(bytearray(400 << 20))", "f")


def test_files_are_bounded_and_private(worker: Worker) -> None:
    source = "def f():\n    with open('big', 'wb') as file:\n        file.write(bytes(40 << 20))"
    assert "OSError" in ask(worker, source, "f")


def test_ending_a_busy_worker_takes_no_time_and_leaves_nothing(sandbox: Sandbox) -> None:
    spawned = sandbox.spawn(LIMITS)
    with pytest.raises(wire.Late):
        ask(spawned, "while True:\n    pass", seconds=0.4)
    started = time.monotonic()
    assert spawned.end().signal == 9
    assert time.monotonic() - started < 2


def test_processor_time_is_bounded(sandbox: Sandbox) -> None:
    spawned = sandbox.spawn(Limits(cpu_s=1, memory_mib=128))
    with pytest.raises(wire.Closed):
        ask(spawned, "while True:\n    pass", seconds=8)
    ended = spawned.how_it_died()
    assert ended is not None
    assert ended.signal == 9
    assert 0.5 < ended.cpu_s < 3


def test_workers_share_nothing(sandbox: Sandbox) -> None:
    if sandbox.level.name == "limits":
        pytest.skip("the weakest level does not promise this")
    first = sandbox.spawn(LIMITS)
    second = sandbox.spawn(LIMITS) if sandbox.level.shared else None
    write = "import os, builtins\nopen('left', 'w').write('x')\nbuiltins.left = 1\nos.environ['LEFT'] = '1'"
    assert not ask(first, write).problems
    second = second or sandbox.spawn(LIMITS)
    read = (
        "import os, builtins\ndef f(): return [os.path.exists('left'), hasattr(builtins, 'left'), 'LEFT' in os.environ]"
    )
    assert ask(second, read, "f") == [False, False, False]
    first.close()
    second.close()


DENIED = {
    "fork": "os.fork()",
    "a program": "subprocess.run(['/bin/true'])",
    "a socket": "socket.socket()",
    "a unix socket": "socket.socket(socket.AF_UNIX)",
    "the repository": "os.listdir(REPOSITORY)",
    "the password file": "open('/etc/passwd').read()",
    "writing outside": "open('/usr/evil', 'w')",
    "the host's temporary files": "open('/tmp/../var/tmp/evil', 'w')",
    "signalling others": "os.kill(os.getppid() or 2, 0) if os.getppid() else os.kill(2, 0)",
    "ptrace": "check(ctypes.CDLL(None, use_errno=True).ptrace(0, 0, 0, 0))",
    "new namespaces": "check(ctypes.CDLL(None, use_errno=True).unshare(0x10000000))",
    "mounting": "check(ctypes.CDLL(None, use_errno=True).mount(b'none', b'/tmp', b'tmpfs', 0, None))",
}


@pytest.mark.parametrize("what", DENIED)
def test_denied(worker: Worker, sandbox: Sandbox, what: str) -> None:
    if sandbox.level.name == "limits":
        pytest.skip("the weakest level does not promise this")
    source = f"""
import ctypes, os, socket, subprocess
REPOSITORY = {os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))!r} + "/autograder"
def check(result):
    if result != 0:
        raise OSError(ctypes.get_errno(), "denied")
def f():
    {DENIED[what]}
    return "done"
"""
    assert "OSError" in ask(worker, source, "f")


def test_nothing_of_the_grader_is_inherited(worker: Worker, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    source = """
import os
def f():
    open_ones = []
    for number in range(256):
        try:
            os.fstat(number)
        except OSError:
            continue
        open_ones.append(number)
    return [sorted(os.environ), open_ones]
"""
    environment, descriptors = ask(worker, source, "f")
    assert descriptors == [0, 1, 2, 3]
    assert not {"HOME_OF", "USER", "LOGNAME", "AUTOGRADER_SEED_KEY", "VIRTUAL_ENV", "PWD"} & set(environment) - {"PWD"}


def test_a_file_system_of_its_own() -> None:
    if not usable(FULL):
        pytest.skip("isolation level full does not work on this machine")
    with Sandbox(FULL, "numpy") as sandbox:
        worker = sandbox.spawn(LIMITS)
        folders = "[sorted(os.listdir(path)) for path in ('/proc', '/proc/self', os.environ['TMPDIR'])]"
        source = f"import os\ndef f(): return [*{folders}, os.getpid()]"
        assert ask(worker, source, "f") == [["cpuinfo", "meminfo", "self"], ["cmdline", "exe"], [], 1]
        worker.close()


def test_landlock_alone_leaves_no_folder_behind(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    if not usable(LANDLOCK):
        pytest.skip("isolation level landlock does not work on this machine")
    with Sandbox(LANDLOCK, "numpy") as sandbox:
        worker = sandbox.spawn(LIMITS)
        folder = ask(worker, "import os\ndef f():\n    open('x', 'w').close()\n    return os.getcwd()", "f")
        assert os.path.exists(f"{folder}/x")
        worker.end()
        deadline = time.monotonic() + 3
        while os.path.exists(folder) and time.monotonic() < deadline:
            time.sleep(0.01)
        assert not os.path.exists(folder)


def test_the_zygote_is_started_again_when_it_is_gone(sandbox: Sandbox) -> None:
    assert sandbox._process is None or sandbox._process.poll() is None
    if sandbox._process is not None:
        sandbox._process.kill()
        sandbox._process.wait()
    spawned = sandbox.spawn(LIMITS)
    assert ask(spawned, "def f():\n    return 7", "f") == 7
    spawned.close()


def test_closing_ends_everything() -> None:
    if not usable(FULL):
        pytest.skip("isolation level full does not work on this machine")
    mark = f"sandbox-{os.getpid()}-{time.monotonic_ns()}"
    sandbox = Sandbox(FULL, "numpy")
    sandbox.start()
    spawned = sandbox.spawn(LIMITS)
    with pytest.raises(wire.Late):
        ask(spawned, f"mark = {mark!r}\nwhile True:\n    pass", seconds=0.3)
    process = sandbox._process
    assert process is not None
    sandbox.close()
    time.sleep(0.2)
    found = subprocess.run(["pgrep", "-P", str(process.pid)], check=False, capture_output=True, text=True)
    children = found.stdout.split()
    assert children == []


def test_a_level_that_does_not_work_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    with pytest.raises(IsolationUnavailable, match="bwrap"):
        choose_level("full")
    assert choose_level("auto").name in {"landlock"}
    with pytest.raises(IsolationUnavailable, match="no isolation level 'fulll'"):
        choose_level("fulll")


@pytest.mark.parametrize(("home", "linked"), [("/opt/python", True), ("/tmp/clone/.venv", False)])
def test_an_environment_in_the_folder_for_temporary_files_stays_visible(
    home: str, linked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bubblewrap.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(bubblewrap, "python_paths", lambda: [home])
    command = bubblewrap.zygote_command(LEVELS["full"], "numpy", [], [], 3)
    assert ["--ro-bind", home] in [command[at : at + 2] for at in range(len(command))]
    assert ["--tmpfs", "/tmp"] not in [command[at : at + 2] for at in range(len(command))]
    assert ("/tmp" in command) is linked
