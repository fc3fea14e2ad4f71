"""Would read every sequence from its end too.

Caught by: rnn_forward::test_every_state
Hint: directions_both_everywhere
"""


def usable_directions():
    tasks = ("keyboard", "word_class", "subtitles", "review", "melody", "gap", "alarm", "forecast")
    return dict.fromkeys(tasks, "both")
