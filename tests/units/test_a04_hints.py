"""The right hint for mistakes of other authors: accepted solutions of a04, written differently, with one slip each."""

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
ASSIGNMENT = Assignment.load(Course.load(ROOT), "a04_deep_rnn")
ACCEPTED = ASSIGNMENT.solutions / "accepted"


class Slip(NamedTuple):
    """An accepted solution, what is edited in it, and the hint that should appear."""

    base: str
    old: str
    new: str
    hint: str


SLIPS = [
    # one layer
    Slip("block_matrix", "axes=1) + b", "axes=1)", "forward_ignores_bias"),
    Slip("time_major", "        h[0] = h0\n", "", "forward_ignores_h0"),
    Slip("block_matrix", "da = slope * (dh[:, t] + dnext)", "da = slope * dh[:, t]", "back_forgets_the_later_steps"),
    Slip("time_major", "da = total - total * h[t + 1] ** 2", "da = total", "back_forgets_tanh"),
    Slip(
        "time_major",
        "return np.moveaxis(dx, 0, 1), back,",
        "return np.moveaxis(dx, 0, 1), 0 * back,",
        "back_never_sets_dh0",
    ),
    # the stack
    Slip("time_major", "None if h0 is None else h0[level]", "None", "stack_ignores_h0"),
    Slip("block_matrix", "return outs[-1], caches", "return outs[-2], caches", "stack_misses_the_top_layer"),
    Slip("block_matrix", "return outs[-1], caches", "return outs[1], caches", "stack_gives_the_lowest_layer"),
    Slip("time_major", "(dWx, dWh, db)", "(dWh, dWx, db)", "stack_back_weights_in_another_order"),
    Slip(
        "time_major",
        "return dh, tuple(dh0), gradients",
        "return dh, dh0[::-1], gradients[::-1]",
        "stack_back_top_layer_first",
    ),
    # merging
    Slip(
        "time_major",
        "np.append(forward, backward, axis=-1)",
        "np.append(backward, forward, axis=-1)",
        "merge_backward_first",
    ),
    Slip("time_major", "0.5 * total", "total", "merge_ave_is_sum"),
    Slip("recursive", "dout * backward, dout * forward", "dout * forward, dout * backward", "merge_back_mul_own_value"),
    Slip("block_matrix", '"sum": (1, 1)', '"sum": (0.5, 0.5)', "merge_back_splits_a_sum"),
    # both directions
    Slip("block_matrix", "        g = g[:, ::-1]\n", "        pass\n", "bi_never_realigns"),
    Slip("time_major", "np.flip(x, axis=1), None", "np.flip(x, axis=0), None", "bi_reverses_the_batch"),
    Slip(
        "recursive",
        "rnn_forward(x.take(last_first, axis=1), None, *bw)",
        "rnn_forward(x.take(last_first, axis=1), None, *fw)",
        "bi_same_weights",
    ),
    Slip("recursive", "two[:, 0, :]", "two[:, -1, :]", "bi_last_moment_of_both"),
    Slip("time_major", "dx1 + np.flip(dx2, axis=1)", "dx1 + dx2", "bi_back_never_turns_dx"),
    Slip(
        "time_major",
        "dx1 + np.flip(dx2, axis=1), one, two",
        "dx1 + np.flip(dx2, axis=1), two, one",
        "bi_back_swaps_the_directions",
    ),
    Slip(
        "block_matrix",
        "keep = [True] * (len(layers) - 1) + [return_sequences]",
        "keep = [True] * len(layers)",
        "deep_ignores_return_sequences",
    ),
    # counting and converting
    Slip("time_major", "H * H + H for", "H * H for", "count_forgets_the_bias"),
    Slip(
        "recursive", "return 2 * stack_param_count(D, [H])", "return stack_param_count(D, [H])", "bicount_one_direction"
    ),
    Slip("time_major", 'wider = 2 if merge_mode == "concat" else 1', "wider = 1", "bicount_forgets_the_wider_input"),
    Slip(
        "time_major",
        "zip(kernels, recurrent, biases, strict=True)",
        "zip(recurrent, kernels, biases, strict=True)",
        "keras_swaps_the_kernels",
    ),
    Slip("time_major", "pairs.append((fw, bw))", "pairs.append((bw, fw))", "bikeras_backward_first"),
    Slip("time_major", '"forecast": "both"', '"forecast": "forward"', "directions_no_end_for_a_forecast"),
]


@pytest.fixture(scope="module")
def grades(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Grade]:
    """Every slip graded, by its place in the list."""
    folder = tmp_path_factory.mktemp("slips")
    tasks = []
    for number, slip in enumerate(SLIPS):
        source = (ACCEPTED / f"{slip.base}.py").read_text(encoding="utf-8")
        assert slip.old in source, slip
        path = folder / f"{number}.py"
        path.write_text(source.replace(slip.old, slip.new), encoding="utf-8")
        tasks.append(Task(str(number), str(path), seed=1))  # one seed: what known mistakes give is kept
    return {grade.student: grade for grade in grade_class(ASSIGNMENT, tasks, jobs=1, level=choose_level("auto").name)}


@pytest.mark.parametrize("number", range(len(SLIPS)), ids=lambda number: f"{SLIPS[number].base}-{SLIPS[number].hint}")
def test_the_right_hint_appears(grades: dict[str, Grade], number: int) -> None:
    grade = grades[str(number)]
    failed = [check for question in grade.questions for check in question.checks if check.score != check.max_score]
    assert failed
    assert {check.hint for check in failed if check.hint} == {SLIPS[number].hint}


def test_the_hints_are_known() -> None:
    assert {slip.hint for slip in SLIPS} <= known_hints(ASSIGNMENT)
