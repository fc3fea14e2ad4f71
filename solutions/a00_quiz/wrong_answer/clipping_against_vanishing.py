"""Takes clipping for a remedy against vanishing gradients.

Caught by: vanishing_remedies::answer
Hint: clipping_against_vanishing
"""

vanishing_remedies = ["A", "B", "D"]
