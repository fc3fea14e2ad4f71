"""Finds a loop anywhere in the text.

Caught by: loop_length::test_no_loop
Hint: loop_anywhere
"""


def loop_length(text, times=3):
    for length in range(1, len(text) // times + 1):
        for end in range(length * times, len(text) + 1):
            if text[:end].endswith(text[end - length : end] * times):
                return length
    return 0
