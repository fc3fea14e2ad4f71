"""Keeps no more guesses than the window is long, and waits for more.

Caught by: forecast::test_beyond_the_window
"""

from collections import deque


def forecast(model, start, steps):
    window, guesses = deque(start, maxlen=len(start)), deque(maxlen=len(start))
    while len(guesses) < steps:
        guesses.append(float(model(np.array(window).reshape(1, -1, 1))[0, 0]))
        window.append(guesses[-1])
    return np.array(guesses)
