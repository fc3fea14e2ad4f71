"""Counts the recurrent layer and forgets the Dense layer.

Caught by: model_parameters::answer
Hint: forgets_the_output_layer
"""

model_parameters = 96
