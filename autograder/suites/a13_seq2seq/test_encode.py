"""Symbols to ids, with padding behind."""

from autograder.suite import points, require_close, require_raises

IDS = {"rain": 4, "falls": 1, "softly": 7, "again": 3, "here": 5}


def random_sequences(case, count, longest):
    """Sequences of random words; the lengths differ, and one is empty."""
    lengths = [0, longest, *(int(n) for n in case.integers(1, longest + 1, count - 2))]
    return [[str(word) for word in case.rng.choice(list(IDS), length)] for length in lengths]


@points(1)
def test_ids_and_padding(student, reference, case):
    """Every symbol becomes its id, and padding stands behind the last one."""
    sequences = random_sequences(case, 5, 4)
    require_close("encoded", student.encode(sequences, IDS, 6), reference.encode(sequences, IDS, 6))


@points(0.5)
def test_no_room_to_spare(student, reference, case):
    """A sequence that just fits is kept whole."""
    sequences = random_sequences(case, 4, 6)
    require_close("encoded", student.encode(sequences, IDS, 6), reference.encode(sequences, IDS, 6))


@points(0.5)
def test_letters_of_a_text(student, reference, case):
    """The symbols may be the letters of a text."""
    ids = {str(digit): digit + 3 for digit in range(10)}
    numbers = [*case.integers(0, 10, 2), *case.integers(100, 1000, 3)]
    texts = [str(number) for number in numbers]
    require_close("encoded", student.encode(texts, ids, 3), reference.encode(texts, ids, 3))


@points(0.5)
def test_refuses_long_sequences(student):
    """A sequence with more symbols than places raises ValueError."""
    require_raises(ValueError, student.encode, [["rain"], ["rain", "falls", "again"]], IDS, 2)


@points(0.5)
def test_refuses_unknown_symbols(student):
    """A symbol without an id raises ValueError."""
    require_raises(ValueError, student.encode, [["rain", "stops"]], IDS, 3)
