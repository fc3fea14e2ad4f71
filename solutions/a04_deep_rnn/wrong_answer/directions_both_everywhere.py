"""Would read every sequence from its end too.

Caught by: usable_directions::test_answers_on_the_way, usable_directions::test_one_answer
Hint: directions_both_everywhere
"""


def usable_directions():
    tasks = ("keyboard", "word_class", "subtitles", "review", "melody", "gap", "alarm", "forecast")
    return dict.fromkeys(tasks, "both")
