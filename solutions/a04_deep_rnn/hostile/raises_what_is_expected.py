"""Refuses everything with ValueError, so that each check that expects a refusal is content, and reads no input.

Earns: 0
"""


def refuse(*arguments, **named):
    raise ValueError("whatever this is, it does not fit")


rnn_forward = stack_forward = merge_directions = merge_backward = bidirectional_forward = refuse
deep_bidirectional_forward = stack_from_keras = bidirectional_from_keras = refuse
