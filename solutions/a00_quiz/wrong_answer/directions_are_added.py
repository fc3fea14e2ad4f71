"""Thinks that the two directions are added up.

Caught by: bidirectional_shape::answer
Hint: directions_are_added
"""

bidirectional_shape = "B"
