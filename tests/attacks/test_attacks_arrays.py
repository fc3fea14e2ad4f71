"""Attacks by values: arrays that are not what they seem."""

from __future__ import annotations

from attacking import Attack, Ran


def returns(expression: str, ends: str, earns: float = 2.0) -> Attack:
    """An attack that only returns something strange."""
    return Attack(ends, f"def running_sum(x): return {expression}", earns)


ATTACKS = {
    "a subclass that equals everything": Attack(
        "wrong_value",
        """
        class Equal(np.ndarray):
            __eq__ = __le__ = __lt__ = __ge__ = __gt__ = lambda *_: True
            __ne__ = lambda *_: False
            __hash__ = None

            def __array_function__(self, *_):
                return True

            def __array_ufunc__(self, *_, **__):
                return np.True_

            def __array_finalize__(self, other):
                self.shape_was = "anything"

        def running_sum(x):
            return np.ones(len(x)).view(Equal)
        """,
    ),
    "a duck that answers for NumPy": Attack(
        "not_an_array",
        """
        class Duck:
            shape, dtype, ndim, size = (7,), np.dtype(float), 1, 7
            __eq__ = __len__ = __sub__ = __rsub__ = __abs__ = __le__ = lambda *_: True

            def __array_function__(self, *_):
                return True

            def __array_ufunc__(self, *_, **__):
                return True

        def running_sum(x):
            return Duck()
        """,
    ),
    "__array__ that lies": Attack(
        "wrong_value",
        """
        class Liar:
            calls = 0

            def __array__(self, *_, **__):
                Liar.calls += 1
                return np.ones(7) * Liar.calls

        def running_sum(x):
            return Liar()
        """,
    ),
    "__array__ that gives objects": Attack(
        "not_an_array",
        """
        class Liar:
            def __array__(self, *_, **__):
                return np.array([print, 1], dtype=object)

        def running_sum(x):
            return Liar()
        """,
    ),
    "__array_interface__ that points anywhere": Attack(
        "wrong_value | not_an_array | died",
        """
        class Pointer:
            __array_interface__ = {"shape": (7,), "typestr": "<f8", "data": (id(None) & ~7, True), "version": 3}

            def __array__(self, *_, **__):
                return np.asarray(type("P", (), {"__array_interface__": self.__array_interface__})())

        def running_sum(x):
            return Pointer()
        """,
    ),
    "NaN everywhere": returns("np.full(len(x), np.nan)", "not_finite"),
    "infinity everywhere": returns("np.full(len(x), np.inf)", "not_finite"),
    "NaN with a hidden payload": returns(
        "np.full(len(x), 0x7FF4DEADBEEF0001, np.uint64).view(np.float64)", "not_finite"
    ),
    "beyond float64": returns("np.full(len(x), np.longdouble('1e4000'))", "not_finite | wrong_value"),
    "noise as long double": returns(
        "np.frombuffer(bytes(range(16)) * len(x), np.longdouble)", "not_finite | wrong_value"
    ),
    "objects that equal everything": Attack(
        "not_an_array",
        """
        class Any:
            __eq__ = __le__ = lambda *_: True

        def running_sum(x):
            return np.array([Any()] * len(x))
        """,
    ),
    "a terabyte of one number": returns("np.lib.stride_tricks.as_strided(np.ones(1), (1 << 37,), (0,))", "memory"),
    "a terabyte of nothing": returns("np.empty((1 << 39, 0))", "reply_malformed"),
    "broadcast to a few GiB": returns("np.broadcast_to(1.0, (1 << 15, 1 << 14))", "memory"),
    "more than a reply may hold": returns("np.ones(1 << 20)", "reply_too_big"),
    "32 dimensions": returns("np.ones((1,) * 32)", "reply_malformed | wrong_shape"),
    "negative strides, honestly": returns("np.cumsum(x)[::-1].copy()[::-1]", "accepted", 5),
    "big-endian, honestly": returns("np.cumsum(x).astype('>f8')", "accepted", 5),
    "memory-mapped": Attack(
        "wrong_value",
        """
        def running_sum(x):
            mapped = np.memmap("mapped", np.float64, "w+", shape=len(x))
            mapped[:] = 1
            return mapped
        """,
    ),
    "all masked": returns("np.ma.masked_array(np.ones(len(x)), mask=True)", "wrong_value"),
    "a matrix": returns("np.matrix(np.ones(len(x)))", "wrong_shape"),
    "complex numbers": returns("np.ones(len(x)) * 1j", "wrong_type"),
    "booleans that are neither": returns("np.full(len(x), 255, np.uint8).view(bool)", "wrong_value"),
    "dates": returns("np.array(['2020-01-01'] * len(x), 'M8[D]')", "not_an_array"),
    "records": returns("np.ones(len(x), [('a', 'f8')])", "not_an_array"),
    "texts": returns("np.array(['1'] * len(x))", "not_an_array"),
    "a list that is small here and terabytes as an array": returns(
        "['x' * 1_000_000] + [''] * 900_000", "not_an_array"
    ),
    "a ragged list": returns("[[1.0], [1.0, 2.0]]", "not_an_array"),
    "a list of lists of lists ...": Attack(
        "not_an_array",
        """
        def running_sum(x):
            deep = []
            for _ in range(100_000):
                deep = [deep]
            return deep
        """,
    ),
    "a list that holds itself": Attack(
        "not_an_array",
        """
        def running_sum(x):
            endless = []
            endless.append(endless)
            return endless
        """,
    ),
    "many integers too long for a machine": returns("[2 ** 70] * 7", "not_an_array"),
    "integers between signed and unsigned": returns("[2 ** 63 - 1, -1] * 3 + [0]", "wrong_value"),
    "a forged handle": returns("sys.modules['inside.wire'].Handle(0, 'x' * 100_000)", "not_an_array"),
    "a class with a huge name": returns("type('n' * 1_000_000, (), {})()", "not_an_array"),
    "changes its argument and returns it": Attack(
        "wrong_value",
        """
        def running_sum(x):
            x[:] = 1
            return x
        """,
    ),
    "changes its argument's shape": Attack(
        "wrong_value | raised",
        """
        def running_sum(x):
            x.resize(3, refcheck=False)
            return np.ones(7)
        """,
    ),
    "numbers that lie about themselves": Attack(
        "not_an_array",
        """
        class One(float):
            __float__ = __eq__ = lambda *_: True

        def running_sum(x):
            return [One()] * len(x)
        """,
    ),
}


def test_attack(attack: str, ran: Ran) -> None:
    ran.judge(attack)


def test_nothing_is_left(ran: Ran) -> None:
    ran.judge_leftovers()
