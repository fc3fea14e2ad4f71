"""Forgets the state of the first step.

Caught by: step_by_hand::answer
Hint: step_without_memory
"""

step_by_hand = 0
