"""Attacks that end, stop or outlast the worker."""

from __future__ import annotations

from attacking import Attack, Ran

ATTACKS = {
    "exit without a word": Attack("died: exit code 0", "def running_sum(x): os._exit(0)"),
    "sys.exit": Attack("raised: SystemExit", "def running_sum(x): sys.exit(0)"),
    "KeyboardInterrupt": Attack("raised: KeyboardInterrupt", "def running_sum(x): raise KeyboardInterrupt"),
    "GeneratorExit": Attack("raised: GeneratorExit", "def running_sum(x): raise GeneratorExit"),
    "kills itself": Attack(
        "wrong_value | died: SIGKILL",  # process 1 of a namespace is immune to its own signals
        """
        def running_sum(x):
            os.kill(os.getpid(), signal.SIGKILL)
            return np.ones(len(x))
        """,
    ),
    "stops itself": Attack(
        "wrong_value | call_timeout",
        """
        def running_sum(x):
            os.kill(os.getpid(), signal.SIGSTOP)
            return np.ones(len(x))
        """,
    ),
    "segmentation fault": Attack("died: SIGSEGV", "def running_sum(x): ctypes.string_at(0)"),
    "abort": Attack("died: SIG", "def running_sum(x): os.abort()"),
    "threads that go on": Attack(
        "accepted",
        """
        def spin():
            while True:
                pass

        def running_sum(x):
            for _ in range(3):
                threading.Thread(target=spin).start()
            return np.cumsum(x)
        """,
        earns=5,
    ),
    "fork bomb": Attack(
        "raised: PermissionError",
        """
        def running_sum(x):
            while True:
                os.fork()
        """,
    ),
    "fork by other names": Attack(
        "raised: found nothing",
        """
        def running_sum(x):
            SIGCHLD = 17
            flags = ctypes.create_string_buffer(struct.pack("8Q", 0, 0, 0, 0, SIGCHLD, 0, 0, 0))
            attempt({
                "fork": lambda: libc.syscall(57),
                "vfork": lambda: libc.syscall(58),
                "clone": lambda: libc.syscall(56, SIGCHLD, 0, 0, 0, 0),
                "clone with CLONE_PARENT": lambda: libc.syscall(56, SIGCHLD | 0x8000, 0, 0, 0, 0),
                "clone3": lambda: libc.syscall(435, flags, 64),
                "posix_spawn": lambda: os.posix_spawn("/bin/true", ["true"], {}),
                "subprocess": lambda: subprocess.run(["true"]),
                "system": lambda: -1 if os.system("true") != 0 else 0,
                "execve": lambda: os.execv("/bin/true", ["true"]),
            })
        """,
    ),
    "thread bomb": Attack(
        "raised: can't start new thread",
        """
        def running_sum(x):
            while True:
                threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
        """,
    ),
    "recursion without limit": Attack(
        "died | raised",
        """
        def deeper(_):
            return sorted([0], key=deeper)

        def running_sum(x):
            sys.setrecursionlimit(1 << 30)
            return deeper(0)
        """,
    ),
    "endless loop at import": Attack(
        "load_timeout",
        """
        bound = sum(1 for _ in iter(int, 1))

        def running_sum(x):
            return bound
        """,
    ),
    "exit at import": Attack(
        "died",
        """
        bound = os._exit(0)

        def running_sum(x):
            return bound
        """,
    ),
    "sys.exit at import": Attack(
        "raised: NameError",
        """
        bound = sys.exit(0)

        def running_sum(x):
            return bound
        """,
    ),
    "endless loop": Attack(
        "call_timeout",
        """
        def running_sum(x):
            while True:
                pass
        """,
    ),
    "endless __del__": Attack(
        "call_timeout",
        """
        class Trap:
            def __del__(self):
                while True:
                    pass

        def running_sum(x):
            Trap()
            return np.ones(len(x))
        """,
    ),
    "endless message of an exception": Attack(
        "call_timeout",
        """
        class Trap(Exception):
            def __str__(self):
                while True:
                    pass

        def running_sum(x):
            raise Trap
        """,
    ),
    "endless __array__": Attack(
        "call_timeout",
        """
        class Trap:
            def __array__(self, *_, **__):
                while True:
                    pass

        def running_sum(x):
            return Trap()
        """,
    ),
    "endless list": Attack(
        "call_timeout | raised | died",
        """
        class Endless(list):
            def __iter__(self):
                return iter(int, 1)

        def running_sum(x):
            return Endless()
        """,
    ),
    "sleeps, deaf to signals": Attack(
        "call_timeout",
        """
        def running_sum(x):
            for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
                signal.signal(number, signal.SIG_IGN)
            signal.pthread_sigmask(signal.SIG_BLOCK, signal.Signals)
            time.sleep(1000)
        """,
    ),
    "hangs up": Attack("died", "def running_sum(x): os.close(3)"),
    "hangs up and lives on": Attack(
        "died: closed its connection",
        """
        def running_sum(x):
            os.close(3)
            os.setsid() if os.getsid(0) != os.getpid() else None
            time.sleep(1000)
        """,
    ),
    "closes every descriptor": Attack(
        "died",
        """
        def running_sum(x):
            os.closerange(0, 1024)
            return np.ones(len(x))
        """,
    ),
    "work at exit": Attack(
        "raised: SystemExit",
        """
        import atexit

        def running_sum(x):
            atexit.register(time.sleep, 1000)
            sys.exit(1)
        """,
    ),
}


def test_attack(attack: str, ran: Ran) -> None:
    ran.judge(attack)


def test_nothing_is_left(ran: Ran) -> None:
    ran.judge_leftovers()
