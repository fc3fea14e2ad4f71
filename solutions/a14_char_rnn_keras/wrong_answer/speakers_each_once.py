"""Names everyone once.

Caught by: speakers::test_names
Hint: speakers_each_once
"""


def speakers(text):
    lines = ["", *text.split("\n"), ""]
    return list(dict.fromkeys(
        line[:-1]
        for before, line, after in zip(lines, lines[1:], lines[2:], strict=False)
        if not before and after and re.fullmatch('[A-Z][A-Z ]*[.]', line)
    ))
