"""Goes back through the text until it finds a loop, where there may be none.

Caught by: loop_length::test_no_loop, loop_length::test_times
"""


def loop_length(text, times=3):
    length = 1
    while not (text and text.endswith(text[max(len(text) - length, 0) :] * times)):
        length += 1
    return length
