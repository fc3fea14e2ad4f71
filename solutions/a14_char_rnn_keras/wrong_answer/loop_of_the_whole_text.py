"""The whole text has to be the loop.

Caught by: loop_length::test_loops, loop_length::test_times
Hint: loop_of_the_whole_text
"""


def loop_length(text, times=3):
    for length in range(1, len(text) // times + 1):
        if text == text[:length] * (len(text) // length):
            return length
    return 0
