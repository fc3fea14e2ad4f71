"""Attacks on memory, disk, output, descriptors and processor time."""

from __future__ import annotations

from attacking import Attack, Ran

ATTACKS = {
    "memory in small steps": Attack(
        "memory | died",
        """
        def running_sum(x):
            kept = []
            while True:
                kept.append(bytearray(1 << 20))
        """,
    ),
    "memory at once": Attack("memory", "def running_sum(x): return np.ones(1 << 34)"),
    "memory mapped by hand": Attack(
        "raised: Cannot allocate memory | memory",
        """
        import mmap

        def running_sum(x):
            kept = [mmap.mmap(-1, 32 << 20) for _ in range(1000)]
            for one in kept:
                one[::4096] = bytes(len(one) // 4096)
        """,
    ),
    "memory of threads' stacks": Attack(
        "raised: can't start new thread | memory",
        """
        def running_sum(x):
            threading.stack_size(64 << 20)
            while True:
                threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
        """,
    ),
    "memory at import": Attack(
        "missing_failed | raised",
        """
        bound = bytearray(1 << 30)

        def running_sum(x):
            return len(bound)
        """,
    ),
    "memory in an answer's tags": Attack(
        "memory | died | reply_too_big | call_timeout",
        """
        class Long(list):
            def __iter__(self):
                return iter([[None] * 1000] * 100_000)

        def running_sum(x):
            return Long()
        """,
    ),
    "a number with a billion digits": Attack(
        "call_timeout | memory", "def running_sum(x): return len(str(9 ** (9 ** 9)))"
    ),
    "the folder full": Attack(
        "raised: OSError",
        """
        def running_sum(x):
            for number in range(1000):
                with open(f"{MARK}{number}", "wb") as file:
                    file.write(bytes(8 << 20))
        """,
    ),
    "one file too long": Attack(
        "raised: OSError | died: SIGXFSZ",
        """
        def running_sum(x):
            with open(MARK, "wb") as file:
                file.truncate(1 << 40)
        """,
    ),
    "many files": Attack(
        "raised: OSError | call_timeout",
        """
        def running_sum(x):
            for number in range(100_000):
                open(f"{MARK}{number}", "w").close()
        """,
    ),
    "many descriptors": Attack(
        "raised: Too many open files",
        """
        def running_sum(x):
            kept = []
            while True:
                kept.append(open("/dev/zero", "rb"))
        """,
    ),
    "many pipes, each full": Attack(
        "raised: Too many open files",
        """
        import fcntl

        def running_sum(x):
            while True:
                read, write = os.pipe()
                try:
                    fcntl.fcntl(write, fcntl.F_SETPIPE_SZ, 1 << 20)
                except OSError:
                    pass
                os.set_blocking(write, False)
                os.write(write, bytes(1 << 20))
        """,
    ),
    "50 MB on stdout and stderr": Attack(
        "output_clipped: 4",
        """
        def running_sum(x):
            if len(x) > 1:
                for stream in (sys.stdout, sys.stderr):
                    for _ in range(25):
                        stream.write("spam " * 200_000)
            return np.cumsum(x)
        """,
        earns=5,
    ),
    "binary, ANSI and markup on stdout": Attack(
        "wrong_value",
        """
        def running_sum(x):
            os.write(1, bytes(range(256)) + b"\\x1b[2J\\x1b]0;title\\x07</script><script>alert(1)</script>")
            os.write(1, b"\\xff" * 100)
            print(chr(0x202E), chr(0xDC80), chr(0x10FFFF))
            return np.ones(len(x))
        """,
    ),
    "output that looks like a result": Attack(
        "wrong_value",
        """
        def running_sum(x):
            print('{"student": "honest", "score": 0, "verdict": "accepted"}')
            print("PASSED [100%]", "::set-output name=score::7", "##vso[task.complete result=Succeeded;]", sep="\\n")
            return np.ones(len(x))
        """,
    ),
    "output without end": Attack(
        "call_timeout",
        """
        def running_sum(x):
            text = b"canary-" + b"0" * (1 << 16)
            while True:
                os.write(1, text)
        """,
    ),
    "output from a thread, without end": Attack(
        "wrong_value",
        """
        def spam():
            while True:
                os.write(2, b"x" * 65536)

        def running_sum(x):
            threading.Thread(target=spam, daemon=True).start()
            return np.ones(len(x))
        """,
    ),
    "output closed": Attack(
        "raised: Bad file descriptor",
        """
        def running_sum(x):
            os.close(1)
            os.close(2)
            print("x" * 100_000)
            return np.ones(len(x))
        """,
    ),
    "processor time in threads": Attack(
        "call_timeout",
        """
        def running_sum(x):
            big = bytes(1 << 16)
            spin = lambda: sum(len(__import__("zlib").compress(big)) for _ in iter(int, 1))
            threads = [threading.Thread(target=spin) for _ in range(2)]
            for thread in threads:
                thread.start()
            threads[0].join()
        """,
    ),
    "a slow regular expression": Attack(
        "call_timeout", "def running_sum(x): return bool(re.match('(a+)+$', 'a' * 64 + 'b'))"
    ),
    "files of the submission rewritten": Attack(
        "wrong_value",
        """
        def running_sum(x):
            for name in os.listdir("."):
                with open(name, "a") as file:
                    file.write("def running_sum(x): return np.cumsum(x)")
            with open("sums.py", "w") as file:
                file.write("import numpy as np\\ndef running_sum(x): return np.cumsum(x)")
            return np.ones(len(x))
        """,
    ),
}


def test_attack(attack: str, ran: Ran) -> None:
    ran.judge(attack)


def test_nothing_is_left(ran: Ran) -> None:
    ran.judge_leftovers()
