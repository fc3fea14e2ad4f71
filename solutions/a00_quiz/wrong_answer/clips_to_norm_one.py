"""Scales to norm 1 and forgets the bound.

Caught by: clip_norm::answer
Hint: clips_to_norm_one
"""

clip_norm = 0.6
