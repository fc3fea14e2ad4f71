"""A trained model of ours, lent to the student's functions: they are judged by what they do with it."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from autograder.assignment import Assignment
from autograder.classroom import Task, grade_class
from autograder.course import Course
from autograder.doctor import choose_level
from autograder.verdict import Verdict

pytestmark = [pytest.mark.tensorflow, pytest.mark.timeout(300)]

FILES = {
    "course.toml": """
        format = 1
        title = { en = "Lending" }
        seed_key = "toy"
    """,
    "assignments/lending/assignment.toml": """
        format = 1
        title = { en = "Lending" }
        module = "lending"
        runtime = "keras"
        limits = { call_s = 60, load_s = 30, cpu_s = 120, memory_mib = 3072, training_s = 30, training_mib = 3072 }
        [[question]]
        id = "twice"
        points = 2
    """,
    "assignments/lending/lending.py": '''
        """Lending."""


        def twice(model, x):
            """Twice what the model predicts for x."""
            raise NotImplementedError
    ''',
    "solutions/lending/accepted/reference.py": '''
        """The reference."""


        def model():
            import keras

            return keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])


        def twice(model, x):
            return 2 * model.predict(x, verbose=0)
    ''',
    "suites/lending/test_twice.py": '''
        from autograder.suite import Fit, lend, points, require_close


        @points(1)
        def test_two_models(student, reference, case):
            """Each of two models answers for itself."""
            x = case.normal(5, 3)
            models = [reference.model(), reference.model()]
            for model in models:
                model.set_weights([case.normal(3, 2), case.normal(2)])
            for model in models:
                require_close("twice", student.twice(lend(student, model), x), reference.twice(model, x))


        @points(1)
        def test_trained(student, reference, trainer, case):
            """A model that the trainer has trained."""
            x, model = case.normal(5, 3), reference.model()
            model.compile("sgd", "mse")
            model.set_weights(trainer.fit(model, x, case.normal(5, 2), Fit(epochs=1)).weights)
            require_close("twice", student.twice(lend(student, model), x), reference.twice(model, x))
    ''',
}
BREAKS = """
import keras

def twice(model, x):
    keras.saving.deserialize_keras_object = {it}
    return 2 * model(x)
"""
SUBMITTED = {
    "calls_the_model": ("def twice(model, x):\n    return model(x) + model(x)\n", Verdict.accepted),
    "once": ("def twice(model, x):\n    return model(x)\n", Verdict.wrong_answer),
    "breaks_keras": (BREAKS.format(it="None"), Verdict.run_time_error),
    "claims_a_model": (BREAKS.format(it="lambda *_, **__: [1]"), Verdict.run_time_error),
}


def test_functions_that_use_a_model(tmp_path: Path) -> None:
    pytest.importorskip("tensorflow")
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text).lstrip(), encoding="utf-8")
    lending = Assignment.load(Course.load(tmp_path), "lending")
    tasks = [Task("reference", str(lending.reference), seed=1)]
    for student, (source, _) in SUBMITTED.items():
        (tmp_path / f"{student}.py").write_text(source, encoding="utf-8")
        tasks.append(Task(student, str(tmp_path / f"{student}.py"), seed=1))
    grades = grade_class(lending, tasks, jobs=1, level=choose_level("auto").name)
    checks = {grade.student: grade.questions[0].checks for grade in grades}
    verdicts = {student: check.verdict for student, (_, check) in checks.items()}
    assert all(trained.verdict is verdicts[student] for student, (trained, _) in checks.items())
    assert verdicts == {"reference": Verdict.accepted} | {name: verdict for name, (_, verdict) in SUBMITTED.items()}
