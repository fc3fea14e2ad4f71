"""Attacks on NumPy, builtins, the worker's own modules, its frames and its interpreter."""

from __future__ import annotations

from attacking import Attack, Ran

ATTACKS = {
    "NumPy's comparisons say yes": Attack(
        "wrong_value",
        """
        def running_sum(x):
            yes = lambda *_, **__: True
            np.allclose = np.array_equal = np.isclose = np.isfinite = np.all = np.abs = yes
            np.testing.assert_allclose = np.testing.assert_array_equal = lambda *_, **__: None
            return np.ones(len(x))
        """,
    ),
    "NumPy's functions are gone": Attack(
        "wrong_value",
        """
        def running_sum(x):
            ones = np.ones(len(x))
            for name in ("cumsum", "dtype", "frombuffer", "asarray"):
                delattr(np, name)
            return ones
        """,
    ),
    "builtins lie": Attack(
        "died",  # and spread is answered by a fresh worker
        """
        import builtins

        def running_sum(x):
            builtins.isinstance = lambda *_: True
            return np.ones(len(x))
        """,
    ),
    "no more imports": Attack(
        "wrong_value",
        """
        import builtins

        def running_sum(x):
            builtins.__import__ = builtins.open = builtins.print = builtins.exec = None
            return np.ones(len(x))
        """,
        earns=0,  # NumPy imports on demand, for spread as well
    ),
    "a pickle that runs": Attack(
        "not_an_array",
        """
        class Pickle:
            def __reduce__(self):
                return os.system, (f"touch /tmp/{MARK}",)

        def running_sum(x):
            return Pickle()
        """,
    ),
    "pickles in arrays and bytes": Attack(
        "not_an_array",
        """
        import pickle

        class Pickle:
            def __reduce__(self):
                return os.system, (f"touch /tmp/{MARK}",)

        def running_sum(x):
            return [np.array([Pickle()], dtype=object), pickle.dumps(Pickle())]
        """,
    ),
    "an encoder of its own": Attack(
        "reply_malformed",
        """
        class Encoder:
            def encode(self, message):
                return bytes([0xC1]) * 50

        def running_sum(x):
            sys.modules["inside.wire"]._encoder = Encoder()
            return np.ones(len(x))
        """,
    ),
    "the worker's functions replaced": Attack(
        "wrong_value",
        """
        def running_sum(x):
            worker, wire = sys.modules["inside.worker"], sys.modules["inside.wire"]
            worker._call = lambda request, *_: wire.Reply(request.id, "returned", 1.0)
            return np.ones(len(x))
        """,
        earns=0,
    ),
    "another header": Attack(
        "reply_malformed | call_timeout | reply_too_big",
        """
        def running_sum(x):
            sys.modules["inside.wire"].HEADER = struct.Struct("<QQ")
            return np.ones(len(x))
        """,
    ),
    "limits lifted": Attack(
        "reply_too_big",
        """
        def running_sum(x):
            wire = sys.modules["inside.wire"]
            wire.MAX_META_BYTES = wire.MAX_TEXT = wire.MAX_DEPTH = 1 << 40
            return bytes(3 << 20)
        """,
    ),
    "frames of the worker": Attack(
        "raised: found nothing",
        """
        def running_sum(x):
            frame, found, tried = sys._getframe(), [], 0
            while frame is not None:
                for names in (frame.f_locals, frame.f_globals, frame.f_builtins):
                    for value in list(names.values()):
                        found += canaries(repr(value)[:100_000])
                        found += canaries(repr(getattr(value, "__dict__", ""))[:100_000])
                        tried += 1
                frame = frame.f_back
            tell(found, tried)
        """,
    ),
    "every object there is": Attack(
        "raised: found nothing | call_timeout",
        """
        def running_sum(x):
            gc.unfreeze()
            found, tried = [], 0
            for holder in gc.get_objects():
                if type(holder) is dict:
                    holder = list(holder.values())
                if type(holder) in (list, tuple, set):
                    for value in list(holder):
                        if type(value) in (str, bytes) and ("canary-" if type(value) is str else b"canary-") in value:
                            found += canaries(value)
                        tried += 1
            tell(found, tried)
        """,
    ),
    "its own memory, page by page": Attack(
        "raised: found nothing",
        """
        def running_sum(x):
            read, write = os.pipe()
            found, tried = [], 0
            for near in (id(object()), id(sys.modules), id(None)):
                for page in range((near >> 12) - 4000, (near >> 12) + 4000):
                    if libc.write(write, ctypes.c_void_p(page << 12), ctypes.c_size_t(4096)) == 4096:
                        found += canaries(os.read(read, 4096))
                        tried += 1
            tell(found, tried)
        """,
    ),
    "a trace of the worker": Attack(
        "wrong_value",
        """
        def spy(frame, event, argument):
            for text in canaries(repr(frame.f_locals)[:50_000] + repr(argument)[:50_000]):
                print(text)
            return spy

        def running_sum(x):
            sys.settrace(spy)
            sys.setprofile(lambda *_: None)
            threading.settrace(spy)
            return np.ones(len(x))
        """,
    ),
    "an importer that hijacks": Attack(
        "wrong_value",
        """
        class Hijacker:
            def find_spec(self, name, path=None, target=None):
                raise ImportError("no more")

        def running_sum(x):
            sys.meta_path.insert(0, Hijacker())
            sys.path_hooks.insert(0, lambda path: Hijacker())
            sys.path[:] = ["/tmp"]
            return np.ones(len(x))
        """,
    ),
    "hooks for exceptions": Attack(
        "raised: KeyError",
        """
        def running_sum(x):
            sys.excepthook = sys.unraisablehook = threading.excepthook = sys.displayhook = lambda *_: os._exit(0)
            raise KeyError("to the hook")
        """,
    ),
    "no modules left": Attack(
        "wrong_value",
        """
        def running_sum(x):
            ones = np.ones(len(x))
            sys.modules.clear()
            return ones
        """,
        earns=0,
    ),
    "a stdout that cannot flush": Attack(
        "died",
        """
        class Broken:
            def __getattr__(self, name):
                raise RuntimeError(name)

        def running_sum(x):
            sys.stdout = Broken()
            return np.ones(len(x))
        """,
    ),
    "methods of ndarray replaced in C's own dict": Attack(
        "wrong_value",
        """
        def running_sum(x):
            names = gc.get_referents(np.ndarray.__dict__)[0]
            names["__eq__"] = names["tobytes"] = names["all"] = lambda *_, **__: True
            libc.PyType_Modified(ctypes.py_object(np.ndarray))
            return np.ones(len(x))
        """,
    ),
    "imports the grader": Attack(
        "raised: found nothing",
        """
        import importlib

        def running_sum(x):
            for path in (ROOT, ROOT + "/suites/sums", ROOT + "/solutions/sums/accepted"):
                sys.path.insert(0, path)
            names = "autograder autograder.suite autograder.session reference test_running_sum conftest".split()
            attempt({name: lambda name=name: importlib.import_module(name) for name in names})
        """,
    ),
    "hooks of pytest": Attack(
        "wrong_value",
        """
        def pytest_runtest_makereport(item, call):
            call.excinfo = None

        def pytest_configure(config):
            print(config)

        def pytest_pyfunc_call(pyfuncitem):
            return True

        pytest_plugins = ["os"]

        def running_sum(x):
            globals().update(pytest_runtest_call=pytest_pyfunc_call, require_close=print, __test__=False)
            return np.ones(len(x))
        """,
    ),
    "an object that is anything": Attack(
        "not_an_array",
        """
        from unittest.mock import MagicMock

        running_sum = MagicMock()
        """,
    ),
    "its own seed": Attack(
        "wrong_value",
        """
        def running_sum(x):
            np.random.seed = np.random.default_rng = lambda *_: None
            return np.random.random(len(x))
        """,
    ),
}


def test_attack(attack: str, ran: Ran) -> None:
    ran.judge(attack)


def test_nothing_is_left(ran: Ran) -> None:
    ran.judge_leftovers()
