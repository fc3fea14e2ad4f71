"""The right hint for mistakes of other authors: solutions written differently, with one slip each.

The catalogue's wrong submissions are laid over the reference. These are edits of the other accepted solutions, so that
nothing but the values they give can lead to the hint.
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
ASSIGNMENT = Assignment.load(Course.load(ROOT), "a02_rnn_cell")
ACCEPTED = ASSIGNMENT.solutions / "accepted"


class Slip(NamedTuple):
    """An accepted solution, what is edited in it, and the hint that should appear."""

    base: str
    old: str
    new: str
    hint: str


SLIPS = [
    # the step
    Slip("concatenated", "hx @ W + b)", "hx @ W)", "step_forgets_bias"),
    Slip("lists", " + b[j]) for j", ") for j", "step_forgets_bias"),
    Slip("lists", " + dot(state, column(Wh, j))", "", "step_ignores_state"),
    Slip("einsum", '"ng,gh->nh"', '"nh,gh->ng"', "step_transposes_wh"),
    Slip("lists", "dot(state, column(Wh, j))", "dot(state, Wh[j])", "step_transposes_wh"),
    Slip("concatenated", "next_h = np.tanh(hx @ W + b)", "next_h = np.tanh(hx @ W) + b", "step_bias_after_tanh"),
    Slip("einsum", "next_h = np.tanh(z)", "next_h = z", "step_no_activation"),
    Slip("concatenated", "np.tanh(hx @ W + b)", "logistic(hx @ W + b)", "step_sigmoid"),
    Slip("lists", "math.tanh(dot", "max(0.0, dot", "step_relu"),
    Slip("einsum", "next_h = np.tanh(z)", "next_h = prev_h + np.tanh(z)", "step_adds_to_state"),
    # the sequence
    Slip("concatenated", "if h0 is None else h0\n    states", "\n    states", "forward_ignores_h0"),
    Slip("einsum", "h[:, 0] = 0 if h0 is None else h0", "h[:, 0] = 0", "forward_ignores_h0"),
    Slip("einsum", "h[:, 0] = 0 if h0 is None", "h[:, 0] = 1 if h0 is None", "forward_starts_from_ones"),
    Slip("einsum", "return h[:, 1:], h", "return h, h", "forward_includes_h0"),
    Slip("einsum", "return h[:, 1:], h", "return h[:, :-1], h", "forward_stores_the_state_before_the_step"),
    Slip("time_major", "return np.moveaxis(h, 0, 1), (x, h)", "return h, (x, h)", "forward_returns_time_first"),
    Slip(
        "concatenated",
        "x[:, len(caches), :], states[-1]",
        "x[:, -1 - len(caches), :], states[-1]",
        "forward_reverses_time",
    ),
    Slip("lists", "for state in states] for n", "for state in states[::-1]] for n", "forward_reverses_the_states"),
    Slip(
        "concatenated",
        "x[:, len(caches), :], states[-1]",
        "x[:, len(caches), :], h0",
        "forward_never_passes_the_state_on",
    ),
    Slip(
        "lists",
        "for t in range(len(x[0])):\n        h = one_step",
        "for t in range(len(x[0]) - 1):\n        h = one_step",
        "forward_misses_the_last_step",
    ),
    Slip("concatenated", "x[:, len(caches), :], states", "x[:, 0, :], states", "forward_always_reads_the_first_input"),
    # the layer
    Slip("concatenated", "    if not return_sequences:\n        h = last_h\n", "", "layer_returns_all_states_always"),
    Slip("lists", "h if return_sequences else states[-1]", "states[-1]", "layer_ignores_return_sequences"),
    Slip("concatenated", "return h, last_h", "return last_h, h", "layer_state_first"),
    Slip("lists", "    if return_state:\n        return out, states[-1]\n", "", "layer_ignores_return_state"),
    Slip(
        "concatenated",
        "last_h = h[:, h.shape[1] - 1, :].copy()",
        "last_h = h[:, 0, :].copy()",
        "layer_returns_the_first_state",
    ),
    Slip(
        "concatenated",
        "h, _ = rnn_forward(x, h0, Wx, Wh, b)\n    last_h",
        "h, _ = rnn_forward(x, None, Wx, Wh, b)\n    last_h",
        "layer_ignores_h0",
    ),
    # the output layer
    Slip("concatenated", "@ np.vstack([Wy, by])", "@ np.vstack([Wy, 0 * by])", "output_forgets_bias"),
    Slip("lists", " + by[j] for j in", " for j in", "output_forgets_bias"),
    Slip("lists", '"sigmoid": lambda z: [sigmoid(', '"sigmoid": lambda z: [math.tanh(', "sigmoid_is_tanh"),
    Slip("einsum", "np.logaddexp(0, -z))", "np.logaddexp(0, z))", "sigmoid_wrong_sign"),
    Slip("lists", "[power / sum(powers) for power in powers]", "powers", "softmax_not_normalised"),
    Slip(
        "einsum",
        "z - np.logaddexp.reduce(z, axis=-1, keepdims=True)",
        "z - np.logaddexp.reduce(z, axis=0, keepdims=True)",
        "softmax_over_the_batch",
    ),
    Slip("concatenated", "z / np.sum(z, -1)[..., np.newaxis]", "z / np.sum(z)", "softmax_over_everything"),
    Slip("concatenated", "np.exp(z - np.amax(z, -1)[..., np.newaxis])", "np.exp(z)", "softmax_overflows"),
    Slip(
        "einsum", 'activation="softmax"):\n    z = ', 'activation="identity"):\n    z = ', "output_default_is_identity"
    ),
    # the drivers
    Slip("concatenated", "Wy, by, activation)[:, -1]", "Wy, by, activation)[:, 0]", "many_to_one_uses_the_first_state"),
    Slip("concatenated", "Wy, by, activation)[:, -1]", "Wy, by)[:, -1]", "many_to_one_ignores_activation"),
    Slip(
        "concatenated", "return rnn_many_to_many(x, h0,", "return rnn_many_to_many(x, None,", "many_to_one_ignores_h0"
    ),
    Slip(
        "time_major",
        "rnn_layer(x, Wx, Wh, b, h0, True)",
        "rnn_layer(x, Wx, Wh, b, None, True)",
        "many_to_many_ignores_h0",
    ),
    Slip(
        "time_major",
        "rnn_layer(x, Wx, Wh, b, h0, True)",
        "rnn_layer(x, Wx, Wh, b, h0)",
        "many_to_many_last_output_only",
    ),
    Slip(
        "lists",
        "x = output_layer(h, Wy, by, activation)\n        for",
        "x = output_layer(h, Wy, by, 'identity')\n        for",
        "one_to_many_ignores_activation",
    ),
    Slip("einsum", "x0 if t == 0 else y[:, t - 1]", "x0", "one_to_many_reads_x0_at_every_step"),
    Slip("einsum", "x0 if t == 0 else y[:, t - 1]", "x0 if t == 0 else 0 * x0", "one_to_many_reads_zeros_after_x0"),
    Slip(
        "time_major",
        '    if by.size != len(Wx):\n        raise ValueError("O must be D")\n\n',
        "",
        "one_to_many_never_compares_the_widths",
    ),
    # counting and converting
    Slip(
        "lists",
        "return weights + H + (0 if O is None else H * O + O)",
        "return weights + (0 if O is None else H * O + O)",
        "count_forgets_the_bias",
    ),
    Slip("einsum", "shapes += [(H, O), (O,)]", "shapes += [(H, O)]", "count_forgets_the_output_bias"),
    Slip("time_major", "total = D * H + H**2 + H", "total = D * H + H", "count_forgets_the_recurrent_matrix"),
    Slip("concatenated", "cell = (H + D) * H + H", "cell = (H + D) * H + 2 * H", "count_two_biases"),
    Slip(
        "concatenated",
        '{"Wx": weights[0].copy(), "Wh": weights[1].copy()}',
        '{"Wh": weights[0].copy(), "Wx": weights[1].copy()}',
        "keras_swaps_the_kernels",
    ),
    Slip("time_major", '{"Wx": kernel, "Wh": recurrent,', '{"Wx": kernel.T, "Wh": recurrent.T,', "keras_transposes"),
]


@pytest.fixture(scope="module")
def grades(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Grade]:
    """Every slip graded, by its place in the list."""
    folder = tmp_path_factory.mktemp("slips")
    tasks = []
    for number, slip in enumerate(SLIPS):
        source = (ACCEPTED / f"{slip.base}.py").read_text(encoding="utf-8")
        assert source.count(slip.old) >= 1, slip
        path = folder / f"{number}.py"
        path.write_text(source.replace(slip.old, slip.new), encoding="utf-8")
        tasks.append(Task(str(number), str(path), seed=number))
    return {grade.student: grade for grade in grade_class(ASSIGNMENT, tasks, jobs=1, level=choose_level("auto").name)}


@pytest.mark.parametrize("number", range(len(SLIPS)), ids=lambda number: f"{SLIPS[number].base}-{SLIPS[number].hint}")
def test_the_right_hint_appears(grades: dict[str, Grade], number: int) -> None:
    grade = grades[str(number)]
    failed = [check for question in grade.questions for check in question.checks if check.score != check.max_score]
    assert failed
    assert {check.hint for check in failed if check.hint} == {SLIPS[number].hint}


def test_most_hints_are_tried() -> None:
    tried, known = {slip.hint for slip in SLIPS}, known_hints(ASSIGNMENT)
    assert tried <= known
    assert len(tried) / len(known) > 0.5
