"""A unit of two questions, and answers to them."""

from __future__ import annotations

PUBLIC = '''
    import numpy as np
    from rnncourse.expect import Wrong, expect_close, expect_shape


    def test_double_shape(student):
        """Three numbers give three."""
        expect_shape("y", student.double(np.ones(3)), (3,), "advice.double")


    def test_double_values(student):
        """Twice as much."""
        expect_close("y", student.double(np.array([1.0, 2.0])), [2.0, 4.0], "advice.double")


    def test_half_values(student):
        """Half as much."""
        expect_close("y", student.half(np.array([2.0, 4.0])), [1.0, 2.0])


    def helper():
        raise AssertionError("not a check")
'''
CATALOGUE = """
    msgid ""
    msgstr "Content-Type: text/plain; charset=UTF-8"

    msgid "advice.double"
    msgstr "{advice}"

    msgid "Twice as much."
    msgstr "{title}"
"""
CONTRACT = {"format": 1, "assignment": "b1", "module": "unit", "questions": {"double": ["double"], "half": ["half"]}}
STUB = 'def {}(x):\n    """To be written."""\n    raise NotImplementedError\n'
SETUP = "import numpy as np\n%matplotlib inline\n"
DOUBLE, HALF = "def double(x):\n    return 2 * x\n", "def half(x):\n    return x / 2\n"
