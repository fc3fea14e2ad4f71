"""Clips each entry instead of the norm.

Caught by: clip_norm::answer
Hint: clips_each_entry
"""

clip_norm = 5
