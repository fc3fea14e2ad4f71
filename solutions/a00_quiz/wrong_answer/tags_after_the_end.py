"""Tags words after having read the whole sentence.

Caught by: form_tagging::answer
Hint: tags_after_the_end
"""

form_tagging = "D"
