"""An answer that stops with an error when it is read.

Caught by: rnn_parameters::answer
"""


def rnn_parameters():
    return ask(friend)
