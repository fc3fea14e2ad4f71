"""Blames the learning rate.

Caught by: why_vanish::answer
Hint: rate_vanishes
"""

why_vanish = "A"
