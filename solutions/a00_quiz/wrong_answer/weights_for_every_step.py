"""Thinks that every time step has weights of its own.

Caught by: shared_weights::answer
Hint: weights_for_every_step
"""

shared_weights = "A"
