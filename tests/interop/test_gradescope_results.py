"""What students read at Gradescope: the same scores, everything escaped, nothing for a result without a score."""

from __future__ import annotations

import json

import pytest

from autograder.assignment import Assignment
from autograder.errors import CourseError
from autograder.interop.gradescope.results import Results, encoded, gradescope_results
from autograder.interop.gradescope.settings import Settings, read_visibility
from autograder.messages import Catalogue
from autograder.result import CheckResult, QuestionResult, Result
from autograder.verdict import Measure

EVIL = "<script>alert(1)</script> & \u202eevil\x1b[31m"


def check(name: str, score: float | None = 1.0, **more: object) -> CheckResult:
    verdict = {1.0: "accepted", None: "grader_error"}.get(score, "wrong_answer")
    facts = {"message": "", "hint": "", "title": f"{name} is right.", **more}
    return CheckResult(id=f"sums::{name}", verdict=verdict, score=score, max_score=1.0, **facts)  # type: ignore[arg-type]


def result(*checks: CheckResult, notes: tuple[str, ...] = ()) -> Result:
    score = None if any(one.score is None for one in checks) else sum(one.score or 0.0 for one in checks)
    question = QuestionResult("sums", "partial", score, float(len(checks)), checks)
    return Result("kim", "a", "partial", score, float(len(checks)), "landlock", 7, "", "", 0.5, notes, (question,))


def shown(graded: Result, settings: Settings | None = None, language: str = "en") -> Results:
    results = gradescope_results(graded, settings or Settings("a", "key"), Catalogue.load(language))
    assert results is not None
    return results


def test_scores_check_by_check_add_up() -> None:
    results = json.loads(encoded(shown(result(check("one"), check("two", 0.0), check("three", 0.25)))))
    assert [test["score"] for test in results["tests"]] == [1.0, 0.0, 0.25]
    assert results["score"] == sum(test["score"] for test in results["tests"]) == 1.25
    assert [test["status"] for test in results["tests"]] == ["passed", "failed", "failed"]
    assert [test["number"] for test in results["tests"]] == ["1.1", "1.2", "1.3"]
    assert results["tests"][0]["name"] == "sums: one is right."
    assert "leaderboard" not in results
    assert "stdout_visibility" not in results  # so it is for instructors only


def test_what_came_from_students_is_escaped_wherever_it_stands() -> None:
    graded = result(check("one", 0.0, message=EVIL, hint=EVIL, output=EVIL), notes=(EVIL,))
    results = shown(graded)
    assert results.output_format == results.tests[0].output_format == "html"
    for html in (results.output, results.tests[0].output):
        assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; \\u202eevil" in html
        assert not {"\u202e", "\x1b"} & set(html)
        assert "<script" not in html
    assert results.tests[0].output.count("&lt;script") == 3


def test_a_flood_of_output_stays_below_what_gradescope_cuts() -> None:
    flood = "&" * 1_000_000
    results = shown(result(check("one", 0.0, message=flood, hint=flood, output=flood), notes=(flood,) * 1000))
    assert max(len(results.output), len(results.tests[0].output)) < 100_000
    assert results.output.endswith("</p>")


def test_the_isolation_level_is_said_and_the_seed_is_not() -> None:
    results = shown(result(check("one")))
    assert "<strong>Isolation level:</strong> landlock" in results.output
    assert "seed" not in encoded(results).decode()


def test_words_are_in_the_language_asked_for() -> None:
    results = shown(result(check("one", 0.0, hint="힌트 글", output="x")), language="ko")
    assert "격리 수준" in results.output
    assert "힌트" in results.tests[0].output


def test_the_leaderboard_holds_what_was_measured() -> None:
    accuracy, error = Measure("accuracy", 0.875), Measure("error", 0.25, lower_is_better=True)
    graded = result(check("one", measures=(accuracy,)), check("two", 0.0, measures=(error, accuracy)))
    results = json.loads(encoded(shown(graded)))
    assert results["leaderboard"] == [
        {"name": "accuracy", "value": 0.875, "order": "desc"},
        {"name": "error", "value": 0.25, "order": "asc"},
    ]


def test_without_a_score_there_are_no_results() -> None:
    graded = result(check("one"), check("two", None))
    assert gradescope_results(graded, Settings("a", "key"), Catalogue.load("en")) is None


def test_visibility_of_a_check_goes_before_that_of_its_question(toy: Assignment) -> None:
    visibility = read_visibility(
        ["after_due_date", "running_sum=hidden", "running_sum::test_single=after_published"], toy
    )
    settings = Settings("sums", "key", visibility=visibility)
    checks = [CheckResult(one.id, one.title, "accepted", one.points, one.points, "", "") for one in toy.checks]
    results = shown(result(*checks), settings)
    assert results.visibility == "after_due_date"
    assert {one.id: test.visibility for one, test in zip(toy.checks, results.tests, strict=True)} == {
        "running_sum::test_values": "hidden",
        "running_sum::test_single": "after_published",
        "spread::test_both": "after_due_date",
        "counter_step::test_two_steps": "after_due_date",
    }


@pytest.mark.parametrize("text", ["later", "running_sum=later", "nothing=visible", "=visible"])
def test_a_visibility_that_means_nothing_is_refused(text: str, toy: Assignment) -> None:
    with pytest.raises(CourseError):
        read_visibility([text], toy)
