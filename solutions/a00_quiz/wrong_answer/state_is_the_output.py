"""Takes the state for the output.

Caught by: hidden_state::answer
Hint: state_is_the_output
"""

hidden_state = "output"
