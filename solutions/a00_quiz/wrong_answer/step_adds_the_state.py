"""Loses the sign of the recurrent weight.

Caught by: step_by_hand::answer
Hint: step_adds_the_state
"""

step_by_hand = 0.4318
