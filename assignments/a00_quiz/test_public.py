"""The public checks of the quiz: every question has an answer, in a form that can be graded.

They never look at whether an answer is right. `rnncourse check quiz.ipynb` runs them; so does `rnncourse check answers.toml`.
"""

from rnncourse.quiz import public_checks

globals().update(public_checks(__file__))
