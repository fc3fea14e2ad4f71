"""Answers one question twice, in two ways.

Caught by: forget_gate::answer
"""

answers = {"forget_gate": "input gate"}
