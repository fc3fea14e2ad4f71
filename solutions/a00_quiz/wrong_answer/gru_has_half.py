"""Compares two gates with four blocks.

Caught by: gru_share::answer
Hint: gru_has_half
"""

gru_share = 0.5
