"""Takes only texts for many-to-one tasks.

Caught by: many_to_one::answer
Hint: forecast_is_not_many_to_one
"""

many_to_one = ["A", "D"]
