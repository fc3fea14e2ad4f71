"""Takes the update gate for the reset gate.

Caught by: reset_gate::answer
Hint: update_gate_resets
"""

reset_gate = "update gate"
