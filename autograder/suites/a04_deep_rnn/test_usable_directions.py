"""Which tasks leave time to read from the end."""

import pytest

from autograder.suite import points, reject


@pytest.fixture
def require_choices(student, reference):
    """Judges the answers under some of the keys, and tells only how many are wrong."""

    def require(keys):
        value, expected = student.usable_directions(), reference.usable_directions()
        if not isinstance(value, dict):
            reject("wrong_type", value, name="directions", type=type(value).__name__, expected_type="dict")
        if set(value) != set(expected):
            reject("wrong_keys", value, name="directions", keys=", ".join(map(str, value)))
        right = [isinstance(value[key], str) and value[key] == expected[key] for key in keys]
        if not all(right):
            reject("wrong_choices", value, wrong=right.count(False), total=len(right))

    return require


@points(1)
def test_answers_on_the_way(require_choices):
    """The directions for tasks that answer more than once."""
    require_choices(("keyboard", "word_class", "subtitles", "melody"))


@points(1)
def test_one_answer(require_choices):
    """The directions for tasks that answer once."""
    require_choices(("review", "gap", "alarm", "forecast"))
