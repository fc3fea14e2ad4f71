"""Leaves time out of the name.

Caught by: bptt_name::answer
Hint: plain_backpropagation
"""

bptt_name = "backpropagation"
