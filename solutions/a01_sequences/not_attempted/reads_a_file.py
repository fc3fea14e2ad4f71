"""Plots some data of its own, and writes none of the functions."""

import numpy as np

series = np.cumsum(np.random.default_rng(0).normal(size=100))
windows = [series[i : i + 10] for i in range(90)]
print(len(windows), "windows")
