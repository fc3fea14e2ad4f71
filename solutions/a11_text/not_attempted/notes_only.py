"""Notes and imports, and no function of this unit."""

import re

todo = ["split_words", "build_vocabulary"]
print("to do:", todo)


def tokens(text):
    return re.findall("[a-z]+", text)
