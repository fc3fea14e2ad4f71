"""Uses both directions only where there is an answer at every step.

Caught by: usable_directions::test_one_answer
Hint: directions_one_answer_forward
"""


def usable_directions():
    tasks = ("keyboard", "subtitles", "review", "melody", "gap", "alarm", "forecast")
    return dict.fromkeys(tasks, "forward") | {"word_class": "both"}
