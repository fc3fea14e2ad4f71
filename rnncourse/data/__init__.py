"""The data sets of the course: `load("digits")["train_x"]`. The full set where it is here, else a smaller stand-in."""

from rnncourse.data.dataset import Corrupted, Dataset, DataTrouble, Missing, UnknownKey
from rnncourse.data.loading import load, names

__all__ = ["Corrupted", "DataTrouble", "Dataset", "Missing", "UnknownKey", "load", "names"]
