"""Attacks that look for what they must not see: files, environments, processes, descriptors."""

from __future__ import annotations

from pathlib import Path

from attacking import Attack, Ran

import autograder


def reads(paths: str) -> Attack:
    """An attack that reads files and folders, and all below them."""
    return Attack("raised: found nothing", f"import glob, site\ndef running_sum(x): read_all({paths})")


ATTACKS = {
    "the course": reads("[ROOT, ROOT + '/course.toml', os.path.dirname(ROOT)]"),
    "the hidden checks": reads("[ROOT + '/suites/sums/' + name for name in ('', 'test_running_sum.py', 'en.po')]"),
    "the reference": reads("[ROOT + '/solutions', ROOT + '/solutions/sums/accepted/reference.py']"),
    "the home folder": reads("[HOME, HOME + '/.netrc', os.path.expanduser('~'), '/root', '/home']"),
    "another submission": reads("[OTHERS, OTHERS + '/other.py', OTHERS + '/honest.py']"),
    "environments of processes": reads(
        "[f'/proc/{n}/{name}' for n in ['self', *range(1, 300)] for name in ('environ', 'cmdline', 'maps')]"
    ),
    "roots and folders of processes": reads(
        "[f'/proc/{n}/{way}{place}' for n in ('self', 1, 2, os.getppid())"
        " for way in ('root', 'cwd') for place in ('', ROOT, HOME)]"
    ),
    "descriptors of processes": reads(
        "[f'/proc/{n}/fd/{d}' for n in ('self', 'thread-self', 1, 2) for d in range(64)]"
        " + [f'/dev/fd/{d}' for d in range(64)]"
    ),
    "kernel and devices": reads(
        "['/sys', '/dev', '/proc', '/boot', '/var', '/run', '/mnt', '/etc/passwd', '/etc/shadow', '/etc/machine-id']"
    ),
    "packages": reads(
        "[path for base in sys.path + site.getsitepackages()"
        " for path in glob.glob(base + '/*autograde*') if os.path.isdir(path)]"
        f" + [{str(Path(autograder.__file__).parent)!r}]"
    ),
    "everything but programs": reads(
        "['/' + name for name in os.listdir('/') if name not in ('usr', 'lib', 'lib64', 'bin')]"
    ),
    "what the environment holds": Attack(
        "raised: found nothing",
        """
        def running_sum(x):
            environ = ctypes.POINTER(ctypes.c_char_p).in_dll(libc, "environ")
            names, position = [], 0
            while environ[position]:
                names.append(environ[position])
                position += 1
            stack = ctypes.string_at(environ[0], 4096) if names else b""
            for name in ("GRADING_TOKEN", "HOME", "USER"):
                libc.getenv.restype = ctypes.c_char_p
                names.append(libc.getenv(name.encode()) or b"")
            names += [str(dict(os.environ)).encode(), " ".join(sys.argv + sys.orig_argv).encode(), stack[:2000]]
            tell([found for text in names for found in canaries(text)], names)
        """,
    ),
    "links to elsewhere": Attack(
        "raised: found nothing",
        """
        def running_sum(x):
            for number, target in enumerate((ROOT, HOME, OTHERS, "/proc/1/root", HOME + "/.netrc")):
                for link in (os.symlink, os.link):
                    try:
                        link(target, f"link{number}")
                    except OSError:
                        pass
            read_all(["link0", "link0/suites/sums/test_spread.py", "link1/.netrc", "link2/other.py", "link3", "link4"])
        """,
    ),
    "up and out": reads(
        "['../' * n + p for n in range(12) for p in (HOME[1:] + '/.netrc', ROOT[1:] + '/course.toml', OTHERS[1:])]"
    ),
    "every inherited descriptor": Attack(
        "raised: found nothing",
        """
        def running_sum(x):
            found, opened = [], []
            for number in range(1024):
                try:
                    os.fstat(number)
                except OSError:
                    continue
                opened.append(number)
                for read in (os.read, lambda n, size: os.pread(n, size, 0), lambda n, _: os.listdir(n)):
                    try:
                        found += canaries(read(number, 1 << 20))
                    except OSError:
                        pass
                for path in (ROOT, HOME, OTHERS, HOME + "/.netrc", ROOT + "/course.toml"):
                    try:
                        found += canaries(os.read(os.open(path.lstrip("/"), os.O_RDONLY, dir_fd=number), 1 << 20))
                    except OSError:
                        pass
            tell(found if opened == [0, 1, 2, 3] else opened, opened)
        """,
    ),
    "writing to every descriptor": Attack(
        "reply_malformed",
        """
        def running_sum(x):
            for number in range(1024):
                try:
                    os.write(number, bytes(256))
                except OSError:
                    pass
            return np.ones(len(x))
        """,
    ),
    "its output read back": Attack(
        "raised: found nothing",
        """
        def running_sum(x):
            print("canary-" + "0" * 24, flush=True)
            attempt({
                "stdout": lambda: os.read(1, 4096),
                "stderr": lambda: os.read(2, 4096),
                "reopened": lambda: os.open("/proc/self/fd/1", os.O_RDONLY),
            })
        """,
    ),
    "descriptors handed to the grader": Attack(
        "reply_malformed",
        """
        import array

        def running_sum(x):
            wire = socket.socket(fileno=os.dup(3))
            wire.setblocking(False)
            for _ in range(300):
                try:
                    wire.sendmsg([bytes(12)], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [0, 1, 2, 3]))])
                except OSError:
                    break
            return np.ones(len(x))
        """,
    ),
    "the grader's credentials": Attack(
        "raised: found nothing",
        """
        def running_sum(x):
            wire = socket.socket(fileno=os.dup(3))
            pid = struct.unpack("3i", wire.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))[0]
            attempt({
                "its process is visible": lambda: -1 if pid == 0 else os.kill(pid, 0),
                "its name is visible": lambda: -1 if not wire.getpeername() else 1,
                "its labels": lambda: wire.getsockopt(socket.SOL_SOCKET, 31, 200) and -1,
                "its process by descriptor": lambda: wire.getsockopt(socket.SOL_SOCKET, 77, 4),
            })
        """,
    ),
}


def test_attack(attack: str, ran: Ran) -> None:
    ran.judge(attack)


def test_nothing_is_left(ran: Ran) -> None:
    ran.judge_leftovers()
