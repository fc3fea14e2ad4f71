"""Training on the grader's behalf: models that crossed as data are built, fitted and asked for predictions.

fit.py      what is to be trained and how; what came of it
trainer.py  runs it in a sandboxed worker that holds no student code
runs.py     equal work is done once: what came of it is kept on disk
profile.py  which data and how much training, what is demanded of the values measured
"""

from autograder.training.fit import Callback, Description, Fit, Run, read_training
from autograder.training.profile import Profile, Threshold, read_thresholds
from autograder.training.runs import Runs, default_folder
from autograder.training.trainer import StudentTrainer, Trainer

__all__ = [
    "Callback",
    "Description",
    "Fit",
    "Profile",
    "Run",
    "Runs",
    "StudentTrainer",
    "Threshold",
    "Trainer",
    "default_folder",
    "read_thresholds",
    "read_training",
]
