"""Takes names in small letters too.

Caught by: speakers::test_other_lines
Hint: speakers_in_small_letters
"""


def speakers(text):
    lines = ["", *text.split("\n"), ""]
    return [
        line[:-1]
        for before, line, after in zip(lines, lines[1:], lines[2:], strict=False)
        if not before and after and re.fullmatch('[A-Za-z][A-Za-z ]*[.]', line)
    ]
