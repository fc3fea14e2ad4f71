"""Takes a line in capitals within a speech for a speaker.

Caught by: speakers::test_lines_around
Hint: speakers_within_speeches
"""


def speakers(text):
    lines = ["", *text.split("\n"), ""]
    return [
        line[:-1]
        for before, line, after in zip(lines, lines[1:], lines[2:], strict=False)
        if after and re.fullmatch('[A-Z][A-Z ]*[.]', line)
    ]
