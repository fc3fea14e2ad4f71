"""The key of a00 against Keras and NumPy, its explanations, and its notebooks in a real kernel."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import nbformat
import numpy as np
import pytest
from nbclient import NotebookClient

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.quiz.questions import Quiz

ASSIGNMENT = Assignment.load(Course.load(Path(__file__).parents[2]), "a00_quiz")
assert ASSIGNMENT.quiz is not None
QUIZ: Quiz = ASSIGNMENT.quiz


def right(name: str) -> set[str]:
    """The texts of the right choices."""
    question = QUIZ.question(name)
    return {question.choices[index].en for index in QUIZ.right(question)}


@pytest.mark.tensorflow
def test_counts_and_shapes_are_those_of_keras() -> None:
    keras = pytest.importorskip("keras")
    layers = keras.layers

    def parameters(inputs: int, *stack: Any) -> int:
        return keras.Sequential([keras.Input((5, inputs)), *stack]).count_params()

    assert parameters(4, layers.SimpleRNN(6)) == QUIZ.key["rnn_parameters"].answer
    assert parameters(3, layers.SimpleRNN(8), layers.Dense(2)) == QUIZ.key["model_parameters"].answer
    assert parameters(4, layers.LSTM(6)) == QUIZ.key["lstm_parameters"].answer
    share = parameters(4, layers.GRU(6, reset_after=False)) / parameters(4, layers.LSTM(6))
    assert share == QUIZ.key["gru_share"].answer
    assert parameters(4, layers.GRU(6)) > 0.75 * parameters(4, layers.LSTM(6))  # as the explanation says
    x = np.zeros((32, 10, 8), np.float32)
    assert right("sequence_shape") == {str(tuple(layers.SimpleRNN(16, return_sequences=True)(x).shape))}
    assert right("bidirectional_shape") == {str(tuple(layers.Bidirectional(layers.LSTM(16))(x).shape))}


def test_numbers_are_right() -> None:
    numbers = {
        "tanh_slope": 1 - 0.6**2,
        "step_by_hand": np.tanh(-np.tanh(0.5)),
        "vanishing_factor": 0.9**50,
        "clip_norm": 6 * 5 / np.hypot(6, 8),
    }
    for name, number in numbers.items():
        entry = QUIZ.key[name]
        assert abs(number - entry.answer) <= entry.tolerance / 10  # what is accepted lies around the true value


def test_explanations_name_no_letter_since_students_see_other_orders() -> None:
    for entry in QUIZ.key.values():
        assert not re.search(r"\b(choice|answer|option) [A-J]\b|\([A-J]\)", entry.explanation.en), entry.id
        assert not re.search(r"보기 [A-J]|[A-J]번", entry.explanation.ko), entry.id
        assert re.search("[가-힣]", entry.explanation.ko), entry.id


@pytest.mark.parametrize("name", ["quiz.ipynb", "quiz.ko.ipynb"])
@pytest.mark.parametrize("answered", [False, True])
def test_a_notebook_runs_and_says_what_is_open(tmp_path: Path, name: str, answered: bool) -> None:
    folder = Path(shutil.copytree(ASSIGNMENT.folder, tmp_path / "unit"))
    notebook = nbformat.read(folder / name, 4)
    reference = ASSIGNMENT.reference.read_text(encoding="utf-8")
    for cell in notebook.cells if answered else ():
        if "question" in cell.metadata.get("tags", []):
            cell.source = re.search(rf"^{cell.metadata.autograder.question} = .*$", reference, re.MULTILINE)[0]
    NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(folder)}}
    ).execute()
    outputs = [output.text for cell in notebook.cells for output in cell.get("outputs", []) if "text" in output]
    printed = "".join(outputs)
    total, none = ("28개 가운데", "아직 답이 없습니다") if ".ko." in name else ("of 28", "There is no answer yet")
    assert total in printed
    assert printed.count(none) == (0 if answered else 28)
    assert ("28개 가운데 28개" if ".ko." in name else "28 of 28") in printed or not answered
