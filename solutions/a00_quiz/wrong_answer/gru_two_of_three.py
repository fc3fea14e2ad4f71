"""Compares the gates and forgets the candidate.

Caught by: gru_share::answer
Hint: gru_two_of_three
"""

gru_share = 2 / 3
