"""Takes tanh for something like softmax.

Caught by: why_tanh::answer
Hint: tanh_is_a_probability
"""

why_tanh = "A"
