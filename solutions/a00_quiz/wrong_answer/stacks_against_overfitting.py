"""Stacks layers where the model overfits.

Caught by: when_stack::answer
Hint: stacks_against_overfitting
"""

when_stack = "A"
