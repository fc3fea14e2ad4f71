"""Forgets the square in the derivative of tanh.

Caught by: tanh_slope::answer
Hint: slope_without_square
"""

tanh_slope = 0.4
