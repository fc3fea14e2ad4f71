"""The public checks of the quiz: every question has an answer in a form that can be graded, be it right or not.

`rnncourse check quiz.ipynb` runs them, and so does `rnncourse check answers.toml`.
"""

from rnncourse.quiz import public_checks

globals().update(public_checks(__file__))
