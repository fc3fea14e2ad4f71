"""Leaves tanh out.

Caught by: step_by_hand::answer
Hint: step_without_tanh
"""

step_by_hand = -0.5
