"""The right hint for mistakes of other authors: accepted solutions of a01, not the reference, with one slip each.

Nothing but the values that they give can lead to the hint, and a mistake that nobody knows leads to none.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from autograder.assignment import Assignment
from autograder.classroom import Task, grade_class
from autograder.course import Course
from autograder.diagnose import known_hints
from autograder.doctor import choose_level
from autograder.verdict import Grade

ROOT = Path(__file__).parents[2]
ASSIGNMENT = Assignment.load(Course.load(ROOT), "a01_sequences")
ACCEPTED = ASSIGNMENT.solutions / "accepted"
ALPHABET = ('{"c": 1, "d": 2, "e": 3, "f": 4, "g": 5, "a": 6, "b": 7}', 'dict(zip("abcdefg", range(1, 8)))')


class Slip(NamedTuple):
    """An accepted solution, what is edited in it, and the hints that should appear, with spaces between them."""

    base: str
    old: str
    new: str
    hints: str


SLIPS = [
    Slip("float32", 'kinds[source] = "iid"', 'kinds[source] = "sequential"', "kinds_everything_is_sequential"),
    Slip("views", '"iid", "sequential").tolist()', '"sequential", "iid").tolist()', ""),
    # windows
    Slip("loops", "y.append(data[end])", "y.append(data[end - 1])", "make_sample_predicts_what_it_reads"),
    Slip("loops", "range(window, len(data))", "range(window, len(data) - 1)", "make_sample_loses_the_last_pair"),
    Slip(
        "loops",
        "X.append(data[end - window : end])",
        "X.append(data[end - window : end][::-1])",
        "make_sample_backwards",
    ),
    # the split and the scale
    Slip(
        "loops",
        "(train if i < len(data) - held_out else test)",
        "(test if i < held_out else train)",
        "split_tests_on_the_past prepare_sees_the_future",
    ),
    Slip(
        "float32",
        "data[:size]), np.asarray(data[size:])",
        "data[size:]), np.asarray(data[:size])",
        "split_test_part_first",
    ),
    Slip("views", "return ordered[0], ordered[-1]", "return ordered[-1], ordered[0]", "fit_high_first"),
    Slip("float32", "return train.min(0), train.max(0)", "return train.min(1), train.max(1)", "fit_along_the_rows"),
    Slip("loops", "[(x - a) / ((b - a) or 1)", "[(x - a) / (b or 1)", "scale_divides_by_high"),
    Slip("loops", "[(x - a) / ((b - a) or 1)", "[x / ((b - a) or 1)", "scale_forgets_low"),
    Slip("loops", "[x * ((b - a) or 1) + a", "[x * (b - a) + a", "unscale_constant_is_lost"),
    Slip("views", "np.multiply(scaled, spread) + low", "np.multiply(scaled, spread)", "unscale_forgets_low"),
    Slip("views", "fit_min_max(series[:border])", "fit_min_max(series)", "prepare_sees_the_future"),
    Slip(
        "float32",
        "test = scale_min_max(test, low, high)",
        "test = scale_min_max(test, *fit_min_max(test))",
        "prepare_two_scales",
    ),
    # one-hot
    Slip("views", "labels.min() < 0 or labels.max()", "labels.max()", "onehot_negative_from_the_end"),
    Slip(
        "loops",
        "for letter in bases[at : at + 3]",
        "for letter in bases[at : at + 3][::-1]",
        "codon_last_letter_counts_most",
    ),
    Slip("loops", '{"A": 0, "C": 1, "G": 2, "T": 3}', '{"A": 0, "T": 1, "G": 2, "C": 3}', "codon_other_alphabet"),
    Slip("loops", "at += 3", "at += 1", "codon_slides_by_one"),
    Slip("loops", "at = frame", "at = 3 * frame", "codon_frame_in_codons"),
    # what comes next
    Slip("loops", "targets += text[i]", "targets += text[i - 1]", "pairs_repeat_the_input"),
    Slip("loops", "targets += text[i]", "targets += text[i].lower()", ""),
    Slip(
        "loops", "labels[t] == i and labels[t + 1] == j", "labels[t] == j and labels[t + 1] == i", "counts_transposed"
    ),
    Slip(
        "float32",
        "counts[labels[i], labels[i + 1]] += 1",
        "counts[labels[i], labels[i + 1]] = 1",
        "counts_every_pair_once",
    ),
    # tunes
    Slip("loops", "int(word[1:])", "int(word[1])", "tune_one_digit"),
    Slip("float32", *ALPHABET, "tune_letters_by_the_alphabet"),
    Slip("loops", "tune = meter", 'tune = "4/4"', "abc_meter_ignored"),
    Slip("float32", "words = [meter]", "words = []", "abc_meter_missing"),
    Slip("float32", "words = [meter]", "words = [meter.upper() + ' ']", ""),
    Slip(
        "loops",
        "for duration in (2, 4, 8) for pitch in range(1, 8)",
        "for pitch in range(1, 8) for duration in (2, 4, 8)",
        "labels_by_pitch notes_by_pitch",
    ),
    Slip("float32", "enumerate([2, 4, 8])", "enumerate([8, 4, 2])", "labels_long_notes_first"),
    Slip("loops", "X, to_onehot(notes_to_labels(Y), 21)", "X, notes_to_labels(Y)", "melody_labels_not_onehot"),
    # equal lengths
    Slip("loops", 'row.pop(0 if truncating == "pre"', 'row.pop(0 if padding == "pre"', "pad_one_side_for_both"),
    Slip("views", "np.full(taken.shape, value)", "np.zeros(taken.shape, int)", "pad_always_zero"),
    Slip(
        "float32",
        'filling + numbers if padding == "pre" else numbers + filling',
        "filling + numbers",
        "pad_ignores_padding",
    ),
    Slip("loops", 'maxlen=None, padding="pre"', 'maxlen=None, padding="post"', "pad_zeros_at_the_end"),
]


@pytest.fixture(scope="module")
def grades(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Grade]:
    """Every slip graded, by its place in the list."""
    folder = tmp_path_factory.mktemp("slips")
    tasks = []
    for number, slip in enumerate(SLIPS):
        source = (ACCEPTED / f"{slip.base}.py").read_text(encoding="utf-8")
        assert source.count(slip.old) == 1, slip
        path = folder / f"{number}.py"
        path.write_text(source.replace(slip.old, slip.new), encoding="utf-8")
        tasks.append(Task(str(number), str(path), seed=1))
    return {grade.student: grade for grade in grade_class(ASSIGNMENT, tasks, jobs=1, level=choose_level("auto").name)}


@pytest.mark.parametrize("number", range(len(SLIPS)), ids=lambda number: f"{SLIPS[number].base}-{SLIPS[number].hints}")
def test_the_right_hints_appear(grades: dict[str, Grade], number: int) -> None:
    checks = [check for question in grades[str(number)].questions for check in question.checks]
    failed = [check for check in checks if check.score != check.max_score]
    assert failed
    assert {check.hint for check in failed} - {""} == set(SLIPS[number].hints.split())


def test_the_hints_are_those_of_known_mistakes() -> None:
    assert {hint for slip in SLIPS for hint in slip.hints.split()} <= known_hints(ASSIGNMENT)
