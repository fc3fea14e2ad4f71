"""Takes the input gate for the one that forgets.

Caught by: forget_gate::answer
Hint: input_gate_forgets
"""

forget_gate = "input gate"
