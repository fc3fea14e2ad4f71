"""Thinks that a cell always fades.

Caught by: keeping_cell::answer
Hint: cell_fades
"""

keeping_cell = "A"
