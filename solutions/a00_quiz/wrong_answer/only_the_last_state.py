"""Gives the shape of the last state.

Caught by: sequence_shape::answer
Hint: only_the_last_state
"""

sequence_shape = "A"
