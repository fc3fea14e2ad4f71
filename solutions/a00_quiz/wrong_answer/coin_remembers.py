"""Takes a long series of independent draws for sequential data.

Caught by: why_order::answer
Hint: coin_remembers
"""

why_order = "A"
