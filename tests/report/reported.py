"""A class with every verdict, no score, and students who put markup wherever they can."""

from __future__ import annotations

from autograder.result import CheckResult, CodeResult, QuestionResult, Result

MARK = "<script>window.hacked = 1; document.title = 'hacked'</script><img src=x onerror='window.hacked = 1'>"
HOSTILE = f"""{MARK}
\x1b[31mred\x1b[0m \x1b]8;;http://evil.invalid\x07link\x1b]8;;\x07 \u202eesrever\u202c \u200b\x00\x07 \ud800
</pre></details></main></body></html>{MARK} {{{{ 7 * 7 }}}} &lt; ]]> --> <!-- <style>* {{ display: none }}</style>"""

GOOD_CODE = '''\
import numpy as np


def running_sum(x, start=0.0):
    """The running sum of x."""
    total = np.empty_like(x)  # 누적합
    for t, value in enumerate(x):
        start = start + 1.0 * value
        total[t] = start
    return total'''

HELP = {
    "wrong_answer": "sum has the right shape, but not the right values. Wrong entries: 6 of 7; the one furthest off is"
    " at index (3,).\nA remark that costs no points: running_sum changes its argument x in place.",
    "run_time_error": "running_sum stopped with ValueError: shapes do not fit together (at: cell 3, line 5)",
    "time_limit_exceeded": "running_sum was not done after 2 seconds. Look for a loop that never ends.",
    "memory_limit_exceeded": "running_sum needed more memory than is allowed (512 MiB).",
    "output_limit_exceeded": "What your code returned is larger than the 16 MiB that are allowed.",
    "not_attempted": "running_sum is not written yet: it still raises NotImplementedError.",
    "skipped": "This was not checked.",
    "grader_error": "Something went wrong in the grader, not in your code.",
    "accepted": "",
}
HINT = "This is what comes out when the first entry is left out."


def check(question: str, name: str, title: str, verdict: str, points: float = 1.0, **extra: str) -> CheckResult:
    """A check that earned all or nothing."""
    score = None if verdict == "grader_error" else points * (verdict == "accepted")
    texts = {"message": HELP[verdict], "hint": "", "output": "", "defect": ""} | extra
    return CheckResult(f"{question}::test_{name}", title, verdict, score, points, **texts)


def question(question_id: str, *checks: CheckResult) -> QuestionResult:
    """A question and what its checks add up to."""
    verdicts = {check.verdict for check in checks}
    verdict = verdicts.pop() if len(verdicts) == 1 else "grader_error" if "grader_error" in verdicts else "partial"
    score = None if verdict == "grader_error" else sum(check.score or 0 for check in checks)
    return QuestionResult(question_id, verdict, score, sum(check.max_score for check in checks), checks)


def result(student: str, *questions: QuestionResult, notes: tuple[str, ...] = (), source: str = GOOD_CODE) -> Result:
    """A submission and what its questions add up to."""
    verdicts = {question.verdict for question in questions}
    verdict = verdicts.pop() if len(verdicts) == 1 else "grader_error" if "grader_error" in verdicts else "partial"
    score = None if verdict == "grader_error" else sum(question.score or 0 for question in questions)
    code = (
        CodeResult("cell 1", source, used=True),
        CodeResult("cell 2", "plt.plot(history)\nplt.show()", used=False),
        CodeResult("cell 4", "def spread(x:\n    return", used=False, problem="line 1: '(' was never closed"),
    )
    return Result(
        student, "sums", verdict, score, sum(question.max_score for question in questions), "full", 5121793347109,
        "9f2c" * 16, "01ab" * 16, 0.3125, notes, questions, code,
    )  # fmt: skip


def uniform(student: str, verdict: str, **extra: str) -> Result:
    """A submission where all checks ended alike."""
    return result(
        student,
        question(
            "running_sum",
            check("running_sum", "values", "The running sum of random numbers.", verdict, 2, **extra),
            check("running_sum", "single", "A single number is its own sum.", verdict, **extra),
        ),
        question("spread", check("spread", "both", "Smallest and largest.", verdict, 2, **extra)),
        question("counter_step", check("counter_step", "two", "The second step goes on.", verdict, 2, **extra)),
    )


def partly(student: str, output: str = "step 0\nstep 1\n") -> Result:
    """A submission with something of everything."""
    return result(
        student,
        question(
            "running_sum",
            check("running_sum", "values", "The sum of random numbers.", "wrong_answer", 2, hint=HINT, output=output),
            check("running_sum", "single", "A single number is its own sum.", "accepted"),
        ),
        question("spread", check("spread", "both", "Smallest and largest.", "accepted", 2)),
        question("counter_step", check("counter_step", "two", "The second step goes on.", "run_time_error", 2)),
        notes=("Python could not read these parts, so they were left out: cell 4. Everything else was graded.",),
    )  # fmt: skip


def hostile() -> Result:
    """A submission with markup, terminal codes and bidirectional controls in everything that it can influence."""
    broken = check("running_sum", "values", "The running sum.", "wrong_answer", 2, message=HOSTILE, output=HOSTILE)
    code = (CodeResult(HOSTILE, HOSTILE, True, HOSTILE), CodeResult("cell 2", f'x = "{HOSTILE}"', True))
    whole = result(f"{MARK}\n\u202e/../x", question("running_sum", broken), notes=(HOSTILE,))
    return type(whole)(**{name: getattr(whole, name) for name in whole.__struct_fields__} | {"code": code})


def classroom() -> list[Result]:
    """Every verdict, a score of None, and names that are hard to write down."""
    defect = "Traceback (most recent call last):\n  AssertionError: secret 42 <b>bold</b>"
    return [
        *(uniform(f"student {number}", "accepted") for number in range(5)),
        *(partly(f"partly {number}") for number in range(4)),
        *(uniform(f"wrong {number}", "wrong_answer", hint=HINT) for number in range(2)),
        uniform("김서연", "run_time_error"),
        uniform("Ana María Íñiguez de la Torre y García-Huidobro Fernández", "time_limit_exceeded"),
        uniform("memory", "memory_limit_exceeded"),
        uniform("output", "output_limit_exceeded"),
        uniform("stub", "not_attempted"),
        uniform("skipped", "skipped"),
        uniform("ours", "grader_error", defect=defect),
        partly("loud", output="x" * 100_000 + "\n" + "y\n" * 1000),
        hostile(),
        *(partly(name) for name in ("../x", "CON", "x" * 300, "A b", "a-b", "A_b", "", " ", "kim", "kim", "مرحبا")),
    ]
