"""Attacks by exceptions: hostile names, messages and claims."""

from __future__ import annotations

from attacking import Attack, Ran


def raises(expression: str, ends: str) -> Attack:
    """An attack that raises something strange."""
    return Attack(ends, f"import traceback\ndef running_sum(x): raise {expression}")


def raises_class(name: str, ends: str, bases: str = "(Exception,)", names: str = "{}") -> Attack:
    """An attack that raises an exception of a class made for it."""
    return raises(f"type({name}, {bases}, {names})('m')", ends)


ATTACKS = {
    "a message of 50 MB": raises("ValueError('m' * 50_000_000)", "raised: mmmm"),
    "a message of markup": raises("ValueError('<script>alert(1)</script>{x.__class__}%s%n')", "raised: <script>"),
    "lone surrogates": raises("ValueError('\\udc80\\ud800')", "raised"),
    "bidirectional and control characters": raises("ValueError('\\u202e\\x00\\x1b[31m\\u2028')", "raised"),
    "a class named after markup": raises_class("'<img src=x onerror=alert(1)>'", "raised: <img"),
    "a class with a name of 1 MB": raises_class("'E' * 1_000_000", "raised: EEE"),
    "a class with a lone surrogate": raises("type('E', (Exception,), {'__qualname__': 'q'})('\\udfff')", "raised"),
    "a class that claims to be Rejected": raises_class(
        "'Rejected'", "raised: Rejected", names="dict(verdict='accepted', finding=None)"
    ),
    "AssertionError": raises("AssertionError('assert True')", "raised: AssertionError"),
    "pytest's skip": Attack(
        "raised: ModuleNotFoundError | raised: Skipped",
        """
        def running_sum(x):
            import pytest
            pytest.skip("not needed", allow_module_level=True)
        """,
    ),
    "pytest's exit": raises_class("'Exit'", "raised: Exit", "(BaseException,)", "dict(returncode=0)"),
    "NotImplementedError, or so": raises_class("'Later'", "not_implemented", "(NotImplementedError,)"),
    "MemoryError without memory": raises("MemoryError('claimed')", "memory"),
    "SystemError": raises("SystemError('claimed')", "raised: SystemError"),
    "a message that raises": Attack(
        "raised",
        """
        class Trap(Exception):
            def __str__(self):
                raise SystemExit

            __repr__ = __str__

        def running_sum(x):
            raise Trap
        """,
    ),
    "a message that is no text": Attack(
        "raised",
        """
        class Trap(Exception):
            def __str__(self):
                return 7

        def running_sum(x):
            raise Trap
        """,
    ),
    "a message that exits": Attack(
        "died",
        """
        class Trap(Exception):
            def __str__(self):
                os._exit(0)

        def running_sum(x):
            raise Trap
        """,
    ),
    "a class that cannot be looked at": Attack(
        "died | raised | call_timeout",
        """
        class Meta(type):
            __name__ = property(lambda cls: 1 / 0)
            __mro__ = property(lambda cls: 1 / 0)

            def __getattribute__(cls, name):
                raise KeyboardInterrupt

        class Trap(Exception, metaclass=Meta):
            def __getattribute__(self, name):
                raise SystemExit

        def running_sum(x):
            raise Trap
        """,
    ),
    "a chain that is a circle": Attack(
        "raised: ValueError",
        """
        def running_sum(x):
            first, second = ValueError("first"), KeyError("second")
            first.__context__, second.__context__ = second, first
            first.__cause__, second.__cause__ = second, first
            raise first
        """,
    ),
    "a hundred thousand frames": Attack(
        "raised: RecursionError",
        """
        def deeper(n):
            return deeper(n + 1)

        def running_sum(x):
            sys.setrecursionlimit(20_000)
            return deeper(0)
        """,
    ),
    "frames of other files": Attack(
        "raised: ValueError",
        """
        code = compile("def inner():\\n" + "\\n" * 1000 + "    raise ValueError('x')", "/etc/passwd", "exec")
        names = {}
        exec(code, names)

        def running_sum(x):
            names["inner"]()
        """,
    ),
    "a group of exceptions": raises(
        "BaseExceptionGroup('g', [ValueError('v'), SystemExit(0)])", "raised: BaseExceptionGroup"
    ),
    "a syntax error that points elsewhere": raises(
        "SyntaxError('s', ('/etc/shadow', -5, 1 << 30, 'text'))", "raised: SyntaxError"
    ),
    "an exception in a thread": Attack(
        "wrong_value",
        """
        def running_sum(x):
            threading.Thread(target=lambda: 1 / 0).start()
            return np.ones(len(x))
        """,
    ),
}


def test_attack(attack: str, ran: Ran) -> None:
    ran.judge(attack)


def test_nothing_is_left(ran: Ran) -> None:
    ran.judge_leftovers()
