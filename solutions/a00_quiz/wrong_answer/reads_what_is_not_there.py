"""Uses both directions while somebody is typing, and not on a scanned line.

Caught by: bidirectional_use::answer
Hint: reads_what_is_not_there
"""

bidirectional_use = "D"
