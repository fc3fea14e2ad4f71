"""Takes the square of h for the derivative of tanh.

Caught by: tanh_slope::answer
Hint: slope_is_the_square
"""

tanh_slope = 0.36
