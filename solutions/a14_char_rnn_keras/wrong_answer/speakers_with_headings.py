"""Takes headings for speakers, which no speech follows.

Caught by: speakers::test_lines_around
Hint: speakers_with_headings
"""


def speakers(text):
    lines = ["", *text.split("\n"), ""]
    return [
        line[:-1]
        for before, line, after in zip(lines, lines[1:], lines[2:], strict=False)
        if not before and re.fullmatch('[A-Z][A-Z ]*[.]', line)
    ]
