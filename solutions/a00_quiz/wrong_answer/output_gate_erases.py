"""Thinks that the output gate erases the cell.

Caught by: output_closed::answer
Hint: output_gate_erases
"""

output_closed = "B"
