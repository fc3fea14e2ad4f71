"""Uses both directions only where there is an answer at every step.

Caught by: rnn_forward::test_every_state
Hint: directions_one_answer_forward
"""


def usable_directions():
    tasks = ("keyboard", "subtitles", "review", "melody", "gap", "alarm", "forecast")
    return dict.fromkeys(tasks, "forward") | {"word_class": "both"}
