"""Takes a forecast from days that are all known for a task without an end.

Caught by: usable_directions::test_one_answer
Hint: directions_no_end_for_a_forecast
"""


def usable_directions():
    both = ("word_class", "review", "gap")
    one = ("keyboard", "subtitles", "melody", "alarm", "forecast")
    return dict.fromkeys(both, "both") | dict.fromkeys(one, "forward")
