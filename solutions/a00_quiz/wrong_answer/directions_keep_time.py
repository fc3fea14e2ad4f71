"""Thinks that a bidirectional layer always returns sequences.

Caught by: bidirectional_shape::answer
Hint: directions_keep_time
"""

bidirectional_shape = "D"
