"""Thinks that the newer cell is always better.

Caught by: gru_against_lstm::answer
Hint: gru_always_wins
"""

gru_against_lstm = ["A", "B", "C", "D"]
