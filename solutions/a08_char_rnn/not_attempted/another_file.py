"""A script that reads a text and counts its characters, handed in by mistake."""

from collections import Counter

text = "the quick brown fox"


def most_common(text, count=3):
    return Counter(text).most_common(count)


print(most_common(text))
