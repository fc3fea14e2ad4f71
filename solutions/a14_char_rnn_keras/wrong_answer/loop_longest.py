"""The longest piece, where the shortest is asked for.

Caught by: loop_length::test_times
Hint: loop_longest
"""


def loop_length(text, times=3):
    for length in range(len(text) // times, 0, -1):
        if text.endswith(text[len(text) - length :] * times):
            return length
    return 0
