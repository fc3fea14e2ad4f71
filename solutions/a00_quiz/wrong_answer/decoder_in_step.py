"""Translates word by word.

Caught by: form_translation::answer
Hint: decoder_in_step
"""

form_translation = "E"
