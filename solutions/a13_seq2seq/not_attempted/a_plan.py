"""A plan in words, and one function of the student's own that nobody asked for."""

import numpy as np

plan = ["encode", "build_tagger", "token_accuracy"]


def longest(sequences):
    return max(map(len, sequences))
