"""A course with no word of recurrent networks in it, for tests of the engine."""

from __future__ import annotations

TOY_FILES = {
    "course.toml": """
        format = 1
        title = { en = "Toy course", ko = "장난감 강의" }
        seed_key = "toy"
    """,
    "assignments/sums/assignment.toml": """
        format = 1
        title = { en = "Sums", ko = "합" }
        module = "sums"
        limits = { call_s = 1, load_s = 2, cpu_s = 8, memory_mib = 256, output_kib = 4, reply_mib = 4 }
        [[question]]
        id = "running_sum"
        points = 3
        [[question]]
        id = "spread"
        points = 2
        returns = ["low: number", "high: number"]
        [[question]]
        id = "counter_step"
        points = 2
        returns = ["total", "state: opaque"]
        needs = ["running_sum"]
    """,
    "assignments/sums/sums.py": '''
        """Sums."""

        import numpy as np


        def running_sum(x):
            """The running sum of x."""
            raise NotImplementedError


        def spread(x):
            """The smallest and the largest entry."""
            raise NotImplementedError


        def counter_step(x, state):
            """Add running_sum(x) to the state."""
            raise NotImplementedError
    ''',
    "solutions/sums/accepted/reference.py": '''
        """The reference."""

        import numpy as np


        def running_sum(x):
            return np.cumsum(x)


        def spread(x):
            return x.min(), x.max()


        def counter_step(x, state):
            total = running_sum(x) + (0.0 if state is None else state["last"])
            return total, {"last": total[-1], "hidden": object()}
    ''',
    "solutions/sums/wrong_answer/skips_first.py": '''
        """Leaves out the first entry.

        Caught by: running_sum::test_values
        Hint: skips_first
        """


        def running_sum(x):
            return np.cumsum(x) - x[0]
    ''',
    "solutions/sums/wrong_answer/swapped.py": '''
        """Returns the largest first.

        Caught by: spread::test_both
        Hint: swapped
        """


        def spread(x):
            return x.max(), x.min()
    ''',
    "solutions/sums/wrong_answer/forgets.py": '''
        """Forgets the state.

        Caught by: counter_step::test_two_steps
        Hint: forgets
        """


        def counter_step(x, state):
            total = running_sum(x)
            return total, None
    ''',
    "suites/sums/test_running_sum.py": '''
        from autograder.suite import points, require_close


        @points(2)
        def test_values(student, case, reference):
            """The running sum of random numbers."""
            x = case.normal(7)
            require_close("sum", student.running_sum(x), reference.running_sum(x))


        @points(1)
        def test_single(student, case, reference):
            """A single number is its own sum."""
            x = case.normal(1) * 0 + 0.0
            require_close("sum", student.running_sum(x), x)
    ''',
    "suites/sums/test_spread.py": '''
        from autograder.suite import points, require_close


        @points(2)
        def test_both(student, case):
            """Smallest and largest."""
            x = case.normal(9)
            low, high = student.spread(x)
            require_close("low", low, x.min())
            require_close("high", high, x.max())
    ''',
    "suites/sums/test_counter_step.py": '''
        from autograder.suite import points, require_close


        @points(2)
        def test_two_steps(student, case, given):
            """The second step goes on where the first ended."""
            x, y = case.normal(4), case.normal(5)
            first, state = student.counter_step(x, None)
            second, _ = student.counter_step(y, state)
            expected = given.running_sum(y) + given.running_sum(x)[-1]
            require_close("total", second, expected)
    ''',
    "suites/sums/en.po": """
        msgid ""
        msgstr "Content-Type: text/plain; charset=utf-8"

        msgid "hint.skips_first"
        msgstr "This is what comes out when the first entry is left out."

        msgid "hint.swapped"
        msgstr "The two values seem to be exchanged."

        msgid "hint.forgets"
        msgstr "The state does not seem to be used."
    """,
    "suites/sums/ko.po": """
        msgid ""
        msgstr "Content-Type: text/plain; charset=utf-8"

        msgid "hint.skips_first"
        msgstr "첫 번째 값을 빠뜨렸을 때 나오는 결과예요."

        msgid "hint.swapped"
        msgstr "두 값의 순서가 바뀐 것 같아요."

        msgid "hint.forgets"
        msgstr "상태를 사용하지 않은 것 같아요."
    """,
}
