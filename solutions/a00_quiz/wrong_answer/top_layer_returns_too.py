"""Has the last layer return its sequence too.

Caught by: stacked_returns::answer
Hint: top_layer_returns_too
"""

stacked_returns = ["A", "B", "C"]
