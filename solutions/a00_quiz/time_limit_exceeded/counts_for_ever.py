"""An answer that is never done.

Caught by: lstm_parameters::answer
"""


def lstm_parameters():
    count = 0
    while True:
        count += 1
