"""Attacks at level "landlock", the fallback without namespaces: what that level promises holds as well."""

from __future__ import annotations

from pathlib import Path

from attacking import Attack, Ran
from test_attacks_exits import ATTACKS as EXITS
from test_attacks_files import ATTACKS as FILES
from test_attacks_patches import ATTACKS as PATCHES
from test_attacks_reading import ATTACKS as READING
from test_attacks_replies import ATTACKS as REPLIES
from test_attacks_resources import ATTACKS as RESOURCES
from test_attacks_system import ATTACKS as SYSTEM

import autograder

LEVEL = "landlock"
PACKAGE = str(Path(autograder.__file__).parent)

OTHER_PROCESSES = """
import fcntl, resource

def others():
    return [pid for pid in range(1, 1 << 15) if pid != os.getpid() and os.path.isdir(f"/proc/{pid}")]
"""

ATTACKS = {
    **{
        name: SYSTEM[name]
        for name in ("network", "unix sockets", "other processes", "shared memory", "namespaces and mounts")
    },
    **{
        name: READING[name]
        for name in ("the course", "the hidden checks", "the reference", "the home folder", "another submission")
    },
    **{
        name: READING[name]
        for name in ("environments of processes", "roots and folders of processes", "links to elsewhere")
    },
    **{name: READING[name] for name in ("every inherited descriptor", "what the environment holds")},
    # Its own output pipe can be opened again by name, and then read until the deadline.
    "descriptors of processes": READING["descriptors of processes"]._replace(ends="call_timeout"),
    **{name: EXITS[name] for name in ("fork bomb", "stops itself", "kills itself", "hangs up and lives on")},
    **{name: REPLIES[name] for name in ("a forged answer", "a flood", "an announcement of 2**60 bytes")},
    **{name: RESOURCES[name] for name in ("memory in small steps", "one file too long", "output without end")},
    **{name: FILES[name] for name in ("modules named like the grader's own", "modules of pytest")},
    "frames of the worker": PATCHES["frames of the worker"],
    "the package of the grader": Attack(
        "raised: found nothing",
        f"def running_sum(x): read_all([{PACKAGE!r}, {PACKAGE!r} + '/session.py', {PACKAGE!r} + '/suites'])",
    ),
    "limits of every process": Attack(
        "raised: found nothing",
        OTHER_PROCESSES
        + """
def running_sum(x):
    attempt({pid: lambda pid=pid: resource.prlimit(pid, resource.RLIMIT_CPU, (1, 1)) for pid in others()})
""",
    ),
    "processors of every process": Attack(
        "raised: found nothing",
        OTHER_PROCESSES
        + """
def running_sum(x):
    attempt({pid: lambda pid=pid: os.sched_setaffinity(pid, {0}) for pid in others()})
""",
    ),
    "signals to every process": Attack(
        "raised: found nothing",
        OTHER_PROCESSES
        + """
def running_sum(x):
    attempt({(pid, n): lambda pid=pid, n=n: os.kill(pid, n) for pid in others() for n in (0, 9, 19)})
""",
    ),
    "signals by the kernel's hand": Attack(
        "raised: found nothing",
        OTHER_PROCESSES
        + """
def running_sum(x):
    actions = {}
    for pid in others():
        actions[pid] = lambda pid=pid: [fcntl.fcntl(3, 10, 9), fcntl.fcntl(3, fcntl.F_SETOWN, pid)]
    attempt(actions)
""",
    ),
    "memory of every process": Attack(
        "raised: found nothing",
        OTHER_PROCESSES
        + """
def running_sum(x):
    actions = {}
    for pid in others():
        for name in ("mem", "maps", "environ", "stack", "auxv", "cwd/course.toml", "map_files", "fdinfo/0"):
            actions[pid, name] = lambda pid=pid, name=name: open(f"/proc/{pid}/{name}", "rb").read(100)
        actions[pid, "links"] = lambda pid=pid: os.readlink(f"/proc/{pid}/cwd")
    attempt(actions)
""",
    ),
    "modes, owners and times of the course": Attack(
        "raised: found nothing",
        """
        def running_sum(x):
            actions = {}
            for path in (ROOT, ROOT + "/course.toml", HOME, HOME + "/.netrc", OTHERS):
                actions["mode", path] = lambda path=path: os.chmod(path, 0)
                actions["owner", path] = lambda path=path: os.chown(path, 65534, 65534)
                actions["time", path] = lambda path=path: os.utime(path, (0, 0))
                actions["attribute", path] = lambda path=path: os.setxattr(path, "user.x", b"x")
                actions["by number", path] = lambda path=path: libc.syscall(452, -100, path.encode(), 0, 0)
                actions["truncated", path] = lambda path=path: os.truncate(path, 0)
                actions["removed", path] = lambda path=path: os.remove(path)
                actions["renamed", path] = lambda path=path: os.rename(path, path + "x")
                actions["linked", path] = lambda path=path: os.link(path, MARK)
            attempt(actions)
        """,
    ),
    "watching the course": Attack(
        "raised: found nothing",
        """
        def running_sum(x):
            watch = libc.inotify_init()
            attempt({"watch": lambda: watch if watch < 0 else libc.inotify_add_watch(watch, ROOT.encode(), 0xFFF)})
        """,
    ),
    "files left with the others": Attack(
        "raised: found nothing",
        """
        def running_sum(x):
            actions = {}
            beside = os.path.dirname(os.getcwd())
            for place in ("/tmp", "/var/tmp", "/dev/shm", "/run", "/", HOME, ROOT, OTHERS, beside, "/usr", "/etc"):
                actions["file", place] = lambda place=place: open(f"{place}/{MARK}", "w")
                actions["folder", place] = lambda place=place: os.mkdir(f"{place}/{MARK}")
                actions["link", place] = lambda place=place: os.symlink("/", f"{place}/{MARK}")
                actions["pipe", place] = lambda place=place: os.mkfifo(f"{place}/{MARK}")
            attempt(actions)
        """,
    ),
}


def test_attack(attack: str, ran: Ran) -> None:
    ran.judge(attack)


def test_nothing_is_left(ran: Ran) -> None:
    ran.judge_leftovers()
