"""Takes a forecast from days that are all known for a task without an end.

Caught by: rnn_forward::test_every_state
Hint: directions_no_end_for_a_forecast
"""


def usable_directions():
    both = ("word_class", "review", "gap")
    one = ("keyboard", "subtitles", "melody", "alarm", "forecast")
    return dict.fromkeys(both, "both") | dict.fromkeys(one, "forward")
