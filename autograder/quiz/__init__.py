"""Quizzes: assignments that are answered with a letter, a number or a word instead of a function.

    questions.py   what students see (quiz.toml) and the key, which they never do (key.toml), held against each other
    editions.py    the order of the choices: one for everybody, or another for each student
    answers.py     what a student wrote, read as a letter, a number or a word, and judged
    suite.py       the checks of a quiz: one for each question
    pages.py       notebook cells and the TOML template that students fill in
    secrecy.py     refuses to release an answer or an explanation
    trials.py      changed answers, and answers moved to other editions, for `autograder verify`

An answer is code like any other and runs in the sandbox; what comes back over the wire is plain data. Nothing a student
wrote is evaluated in the grader's process.
"""

from __future__ import annotations

from autograder.quiz.questions import KEY_FILE, QUIZ_FILE, Quiz, QuizKind, QuizQuestion, read_quiz

__all__ = ["KEY_FILE", "QUIZ_FILE", "Quiz", "QuizKind", "QuizQuestion", "read_quiz"]
