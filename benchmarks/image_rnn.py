"""Two measures on unit a10_image_rnn, side by side.

python -m benchmarks.image_rnn training [--repeats 3]     a SimpleRNN by the lecture's call, and by our trainer
python -m benchmarks.image_rnn class [--count 24]         a class with five sets of networks, by us and by nbgrader
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import numpy as np
from rich.console import Console
from rich.table import Table

from autograder.assignment import Assignment
from autograder.course import Course
from autograder.inside.models import crossing
from autograder.inside.wire import Handle
from autograder.models import read_model
from autograder.sandbox.levels import LEVELS
from autograder.sandbox.process import Sandbox
from autograder.solutions import overlay
from autograder.training import Fit, Runs, Trainer
from autograder.training.runs import FOLDER_VARIABLE
from benchmarks import ours
from benchmarks.bench import differences, machine, versions
from benchmarks.made_class import Made, take_apart
from benchmarks.routes import Class, Run, nbgrader_autograde
from rnncourse.data import load

_ROOT = Path(__file__).parents[1]
# Solutions that differ in the networks that are trained, and slips in other questions: every pair is a student.
_NETWORKS = ("", "rnn_without_dropout", "rnn_of_128_units", "rnn_never_moves", "bi_adds_up")
_SLIPS = ("", "images_read_by_columns", "holds_out_the_last", "settings_keep_the_last", "confusion_transposed")


class Settings(NamedTuple):
    """How a network is compiled and fitted."""

    optimizer: str
    learning_rate: float
    epochs: int
    batch_size: int

    def __str__(self) -> str:
        return f"{self.optimizer}, {self.epochs} epochs in batches of {self.batch_size}"


_SETTINGS = {"lecture": Settings("SGD", 0.01, 20, 128), "unit": Settings("Adam", 0.0003, 6, 32)}


class Digits(NamedTuple):
    """The sample that students have, prepared."""

    x: np.ndarray
    y: np.ndarray
    x_test: np.ndarray
    y_test: np.ndarray


class Training(NamedTuple):
    """What came of building, fitting and predicting."""

    whole_s: float
    fit_s: float
    accuracy: float


def main() -> None:
    """Measure and print; the class exits 1 where verdicts differ."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.image_rnn", description=__doc__.partition("\n")[0])
    parser.add_argument("what", choices=("training", "class", "fit"), help="fit: one training by model.fit, as JSON")
    parser.add_argument("--repeats", type=int, default=3, help="trainings of each kind (default: 3)")
    parser.add_argument("--count", type=int, default=24, help="submissions in the class, 25 at most (default: 24)")
    parser.add_argument("--jobs", type=int, default=2, help="our grading processes (default: 2)")
    parser.add_argument("--settings", choices=_SETTINGS, default="lecture", help="of fit")
    parser.add_argument("--seed", type=int, default=0, help="of fit")
    arguments = parser.parse_args()
    os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
    console = Console(width=None if sys.stdout.isatty() else 120)
    if arguments.what == "fit":
        sys.stderr.write(json.dumps(by_model_fit(_SETTINGS[arguments.settings], arguments.seed)) + "\n")
    elif arguments.what == "training":
        compare_trainings(console, arguments.repeats)
    else:
        compare_graders(console, arguments.count, arguments.jobs)


def digits() -> Digits:
    """3,500 digits, and 500 others to measure accuracy."""
    data = load("digits", "sample")
    x, x_test = ((data[key] / 255).astype(np.float32) for key in ("train_x", "test_x"))
    return Digits(x, data["train_y"], x_test, data["test_y"])


def network(settings: Settings) -> Any:
    """The lecture's network, compiled."""
    import keras

    model = keras.Sequential(
        [
            keras.Input((28, 28)),
            keras.layers.SimpleRNN(256, dropout=0.2),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    optimizer = getattr(keras.optimizers, settings.optimizer)(settings.learning_rate)
    model.compile(optimizer=optimizer, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def by_model_fit(settings: Settings, seed: int) -> Training:
    """`model.fit` as the lecture calls it, progress bar and all, in a process that has imported Keras."""
    import keras

    data = digits()
    started = time.monotonic()
    keras.utils.set_random_seed(seed)
    model = network(settings)
    fitting = time.monotonic()
    model.fit(data.x, data.y, batch_size=settings.batch_size, epochs=settings.epochs)
    fit_s = time.monotonic() - fitting
    right = model.predict(data.x_test).argmax(axis=1) == data.y_test
    return Training(time.monotonic() - started, fit_s, float(right.mean()))


class OurTrainer:
    """The trainer of grading, with a cache of its own. Use it in a `with` statement."""

    def __init__(self, folder: Path) -> None:
        self._sandbox = Sandbox(LEVELS["full"], "keras", [], [])
        self._trainer = Trainer(self._sandbox, Runs(folder), budget_s=900, memory_mib=3072)
        self._data = digits()

    def __enter__(self) -> OurTrainer:
        self._sandbox.__enter__()
        self._sandbox.launch()
        return self

    def __exit__(self, *error: Any) -> None:
        self._sandbox.__exit__(*error)

    def train(self, settings: Settings, seed: int) -> Training:
        """Build, fit and predict in a fresh sandboxed worker, or find that it was done before."""
        written = crossing(network(settings))
        assert written is not None
        model = read_model("network", {"handle": Handle(0, "Sequential"), **written._asdict()})
        fit = Fit(epochs=settings.epochs, batch_size=settings.batch_size, seed=seed)
        data = self._data
        started = time.monotonic()
        run = self._trainer.fit(model, None, fit, {"x": data.x, "y": data.y}, {"test": data.x_test})
        whole_s = time.monotonic() - started
        return Training(whole_s, run.seconds, float((run.predictions["test"].argmax(axis=1) == data.y_test).mean()))


def compare_trainings(console: Console, repeats: int) -> None:
    """Everything in turns, with equal seeds, so that a busy minute hits all of it."""
    runs: dict[tuple[str, str], list[Training]] = defaultdict(list)
    with TemporaryDirectory() as folder, OurTrainer(Path(folder)) as trainer:
        for seed in range(repeats):
            for name, settings in _SETTINGS.items():
                runs[name, "model.fit"].append(_in_a_process(name, seed))
                runs[name, "our trainer"].append(trainer.train(settings, seed))
                runs[name, "our trainer, asked again"].append(trainer.train(settings, seed))
    table = Table(title=f"SimpleRNN(256) on 3,500 digits, medians of {repeats}")
    for heading in ("settings", "by", "build, fit, predict, s", "of it fit, s", "accuracy on 500 others"):
        table.add_column(heading, justify="right" if heading.endswith(", s") else "left")
    for (name, by), found in runs.items():
        accuracies = " ".join(f"{run.accuracy:.3f}" for run in found)
        table.add_row(str(_SETTINGS[name]), by, f"{_median(found):.2f}", f"{_median(found, 'fit_s'):.2f}", accuracies)
    console.print(table)
    lecture = _median(runs["lecture", "model.fit"])
    for name, settings in _SETTINGS.items():
        ratio = lecture / _median(runs[name, "our trainer"])
        console.print(f"our trainer ({settings}) is faster than the lecture's call by {ratio:.2f}")
    _print_place(console)


def compare_graders(console: Console, count: int, jobs: int) -> None:
    """A class by us, with an empty cache, and by nbgrader; both from start to end, report or gradebook included."""
    assignment = Assignment.load(Course.load(_ROOT), "a10_image_rnn")
    with TemporaryDirectory(prefix="bench-") as folder:
        os.environ[FOLDER_VARIABLE] = str(Path(folder) / "runs")
        subject = Class.make(assignment, count, Path(folder) / "all", students(assignment, count))
        mine = _graded_by_us(subject, jobs)
        trained = len(list((Path(folder) / "runs").glob("*.npz")))
        console.print(f"autograder -j {jobs}: {mine.whole_s:.1f} s, {trained} trainings")
        theirs = nbgrader_autograde(subject)
        console.print(f"nbgrader autograde: {theirs.whole_s:.1f} s")
        differing = list(differences(subject, {"autograder": [mine], "nbgrader": [theirs]}))
    outcomes = count * len(assignment.checks)
    console.print(f"{count} submissions, {outcomes} verdicts, {len(differing)} of them differ")
    console.print("\n".join(differing[:20]))
    console.print(f"ours is faster by {theirs.whole_s / mine.whole_s:.1f}")
    _print_place(console)
    sys.exit(1 if differing else 0)


def students(assignment: Assignment, count: int) -> list[Made]:
    """The first `count` pairs of networks and slips. Each notebook imports Keras first, as the lecture's do."""
    reference = assignment.reference.read_text(encoding="utf-8")
    questions = [question.id for question in assignment.questions]
    made = []
    for number in range(count):
        slip, networks = _SLIPS[number // len(_NETWORKS)], _NETWORKS[number % len(_NETWORKS)]
        source = reference
        for name in filter(None, (networks, slip)):
            mistake = (assignment.solutions / "wrong_answer" / f"{name}.py").read_text(encoding="utf-8")
            source = overlay(source, mistake)
        one = take_apart(f"s{number + 1:02}", source, questions)
        made.append(one._replace(start=f"import keras\n{one.start}"))
    return made


def _graded_by_us(subject: Class, jobs: int) -> Run:
    out = subject.fresh()
    command = ["grade", str(subject.folder / "class"), "--course", str(_ROOT), "-a", subject.assignment.name]
    started = time.monotonic()
    subprocess.run(
        [sys.executable, "-m", "autograder", *command, "-j", str(jobs), "--isolation", "full", "-o", str(out)],
        env=subject.environment(), cwd=subject.folder, stdout=subprocess.DEVNULL, check=True,
    )  # fmt: skip
    whole_s = time.monotonic() - started
    return Run(whole_s, 0.0, ours.passed(out, subject.assignment, "full"))


def _in_a_process(name: str, seed: int) -> Training:
    command = [sys.executable, "-m", "benchmarks.image_rnn", "fit", "--settings", name, "--seed", str(seed)]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=True)
    return Training(*json.loads(done.stderr.strip().splitlines()[-1]))


def _median(runs: list[Training], field: str = "whole_s") -> float:
    return statistics.median(getattr(run, field) for run in runs)


def _print_place(console: Console) -> None:
    place = machine()
    known = versions(("keras", "tensorflow", "tensorflow_cpu", "nbgrader"))
    packages = ", ".join(f"{name} {version}" for name, version in known.items())
    console.print(f"[dim]{place['processor']}, {place['cores']} cores, load {place['load_average'][0]}, {packages}[/]")


if __name__ == "__main__":
    main()
