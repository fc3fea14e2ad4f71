"""Multiplies by the number of steps.

Caught by: vanishing_factor::answer
Hint: factor_multiplied
"""

vanishing_factor = 45
