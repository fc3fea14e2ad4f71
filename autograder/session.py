"""One warm grader: the suite collected once, the sandbox started once, submission after submission graded."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import numpy as np

from autograder.assignment import Assignment, Check, Question
from autograder.attempt import Attempt
from autograder.case import submission_seed
from autograder.conditions import USUAL, Conditions, ProfileName
from autograder.diagnose import Diagnosis
from autograder.errors import AutograderError, Rejected
from autograder.plugin import CheckRun, Suite, SuitePlugin, run_suite
from autograder.quiz.suite import QuizSuite
from autograder.sandbox.levels import Level
from autograder.sandbox.process import Sandbox
from autograder.slicing import Slice
from autograder.student import SolutionCode, Student, remarks
from autograder.submission import Submission, decode_text, read_submission
from autograder.training import Runs, Trainer, default_folder
from autograder.training.gpu import MEMORY_MIB, gpu_devices, trainer_sandbox
from autograder.verdict import CheckOutcome, CodeCell, Finding, Grade, QuestionOutcome, Verdict, question_outcome, total

_CONSISTENT = (Verdict.wrong_answer, Verdict.partial)  # a needed question in this state can be held to its own word


class Task(msgspec.Struct, frozen=True):
    """One submission to grade.

    `seed` is drawn from the course's key where it is None. `questions` are the ones to grade; all, where it names none.
    With `until_rejected`, grading ends at the first check that fails: enough to see a mutant die.
    """

    student: str
    path: str
    seed: int | None = None
    questions: tuple[str, ...] = ()
    until_rejected: bool = False


def run_session(
    assignment: Assignment,
    level: Level,
    tasks: Iterator[Task],
    emit: Callable[[Task, Grade], None],
    conditions: Conditions = USUAL,
) -> None:
    """Grade all `tasks` in this process, one after the other."""
    hidden = [assignment.course.solutions, assignment.course.suites]
    packages = assignment.course.student_packages
    sandboxes = [Sandbox(level, assignment.runtime, packages, hidden) for _ in range(1 if level.shared else 2)]

    def loop(plugin: Suite) -> None:
        if isinstance(plugin, SuitePlugin) and assignment.runtime == "keras":
            plugin.train_with(_trainer(assignment, trains, conditions), conditions.profile)
        grader = _Grader(plugin, sandboxes[0], sandboxes[-1], conditions.profile)
        for task in tasks:
            emit(task, grader.grade(task))

    on_gpu = conditions.device == "gpu" and assignment.runtime == "keras"
    trains = trainer_sandbox(assignment.runtime, hidden, gpu_devices()) if on_gpu else sandboxes[0]
    with sandboxes[0], sandboxes[-1], trains, np.errstate(all="ignore"):
        if level.shared:
            sandboxes[0].launch()  # what it imports takes as long as collecting the checks
        if assignment.quiz is not None:
            loop(QuizSuite(assignment))
        else:
            run_suite(assignment, loop)


def _trainer(assignment: Assignment, sandbox: Sandbox, conditions: Conditions) -> Trainer:
    limits = assignment.limits
    memory_mib = MEMORY_MIB if conditions.device == "gpu" else limits.training_mib
    return Trainer(
        sandbox, Runs(default_folder()), budget_s=limits.training_budget_s(conditions.profile),
        memory_mib=memory_mib, seed=conditions.seed, device=conditions.device.value,
    )  # fmt: skip


def failed_grade(assignment: Assignment, task: Task, level: str, reason: str) -> Grade:
    """The grade of a submission that we failed to grade: grader_error, no score."""
    outcomes = tuple(
        question_outcome(
            q.id, q.points, [_our_fault(check, reason) for check in assignment.checks if check.question == q.id]
        )
        for q in assignment.questions
    )
    verdict, score = total(outcomes)
    return Grade(
        task.student, assignment.name, verdict, score, assignment.max_score, level, task.seed or 0,
        assignment.suite_digest, "", 0.0, (), outcomes,
    )  # fmt: skip


class _Grader:
    def __init__(self, plugin: Suite, sandbox: Sandbox, sandbox_apart: Sandbox, profile: ProfileName) -> None:
        self._plugin, self._assignment, self._profile = plugin, plugin.assignment, profile
        self._sandbox, self._sandbox_apart = sandbox, sandbox_apart
        self._diagnosis = Diagnosis(plugin)
        self._reference = SolutionCode(self._assignment.reference.read_text(encoding="utf-8"), "reference")

    def grade(self, task: Task) -> Grade:
        """Grade one submission. Never raises: what goes wrong on our side becomes grader_error."""
        try:
            return self._grade(task)
        except Exception:
            return failed_grade(self._assignment, task, self._sandbox.level.name, traceback.format_exc())

    def _grade(self, task: Task) -> Grade:
        started = time.perf_counter()
        assignment = self._assignment
        seed = task.seed
        if seed is None:
            seed = submission_seed(assignment.course.seed_key, task.student, assignment.name)
        is_quiz = assignment.quiz is not None
        submission = read_submission(
            Path(task.path), task.student, assignment.module, assignment.answered_names, toml=is_quiz
        )
        notes = submission.notes
        if submission.fault is not None:
            outcomes = self._unreadable(submission.fault)
            code: tuple[CodeCell, ...] = ()
        else:
            attempt = Attempt(assignment, submission, self._sandbox)
            apart = Attempt(assignment, submission, self._sandbox_apart, attempt.plan)
            try:
                outcomes = tuple(self._outcomes(task, attempt, apart, seed))
            finally:
                attempt.hang_up()
                apart.hang_up()
            notes += tuple(attempt.notes.values())
            code = _code(submission, attempt.plan)
        verdict, score = total(outcomes)
        return Grade(
            student=task.student,
            assignment=assignment.name,
            verdict=verdict,
            score=score,
            max_score=assignment.max_score,
            isolation=self._sandbox.level.name,
            seed=seed,
            suite_digest=assignment.suite_digest,
            submission_sha256=submission.sha256,
            wall_s=round(time.perf_counter() - started, 4),
            notes=notes,
            questions=outcomes,
            code=code,
            profile=self._profile.value if assignment.runtime == "keras" else "",
        )

    def _unreadable(self, fault: Finding) -> tuple[QuestionOutcome, ...]:
        """The student handed in nothing that can be read: no check runs, and each says why."""
        verdict = Verdict.not_attempted if fault.code == "no_notebook" else Verdict.run_time_error
        return tuple(
            question_outcome(
                question.id,
                question.points,
                [CheckOutcome(c.id, c.title, verdict, 0.0, c.points, (fault,)) for c in self._checks(question)],
            )
            for question in self._assignment.questions
        )

    def _outcomes(self, task: Task, attempt: Attempt, apart: Attempt, seed: int) -> Iterator[QuestionOutcome]:
        mistaken: dict[str, bool] = {}  # questions that are wrong or build on wrong ones: do known mistakes explain it?
        for question in self._assignment.questions:
            if task.questions and question.id not in task.questions:
                continue
            attempt.begin(question)
            apart.begin(question)
            held = {need: mistaken[need] for need in question.needs if need in mistaken}
            outcomes: dict[str, CheckOutcome] = {}
            rejected: dict[str, Rejected] = {}
            for check in self._checks(question):
                try:
                    outcomes[check.id], error = self._check(check, question, attempt, apart, seed, held)
                except Exception:  # the sandbox, or a defect of ours
                    outcomes[check.id], error = _our_fault(check, traceback.format_exc()), None
                if task.until_rejected and outcomes[check.id].verdict is not Verdict.accepted:
                    yield question_outcome(question.id, question.points, [*outcomes.values()])
                    return
                if error is not None and error.verdict is Verdict.wrong_answer:
                    rejected[check.id] = error
            hints = self._hints(rejected, seed)
            checks = [msgspec.structs.replace(outcome, hint=hints.get(key, "")) for key, outcome in outcomes.items()]
            outcome = question_outcome(question.id, question.points, checks)
            yield outcome
            if outcome.verdict in _CONSISTENT:
                mistaken[question.id] = _explained(outcome)
            elif held and any(finding.code == "own_function" for check in checks for finding in check.findings):
                mistaken[question.id] = all(held.values())

    def _check(
        self, check: Check, question: Question, attempt: Attempt, apart: Attempt, seed: int, held: dict[str, bool]
    ) -> tuple[CheckOutcome, Rejected | None]:
        """Run one check; where a needed question failed, a second time against the student's own functions.

        `held` says of each such question whether known mistakes explain it. Then consistency earns everything, since a
        mistake costs once; otherwise it earns `consistency_credit`, since being consistent with nonsense is easy. The
        own ones run `apart`, in another worker: there they cannot repeat what the checked function has just returned.
        """
        student = Student(self._assignment, attempt)
        run = self._plugin.run_check(check.id, student, seed)
        error, defect = self._judge(check, run, seed)
        score = 0.0 if error or defect else check.points
        findings: tuple[Finding, ...] = (error.finding,) if error else ()
        verdict = error.verdict if error else Verdict.accepted
        if error is not None and held and not defect:
            own_run = self._plugin.run_check(check.id, student, seed, own=Student(self._assignment, apart))
            credit = 1.0 if all(held.values()) else 0.0 if own_run.trivial else question.consistency_credit
            if own_run.error is None and credit:
                score, error = check.points * credit, None
                findings = (Finding("own_function", {"function": ", ".join(held)}),)
                verdict = Verdict.accepted if credit == 1.0 else Verdict.partial
        printed, dropped = attempt.printed()
        text = printed.decode("utf-8", "replace")
        if dropped:
            findings += (Finding("output_clipped", {"kib": self._assignment.limits.output_kib}),)
        findings += remarks(student)
        if defect:
            return _our_fault(check, defect, text), None
        outcome = CheckOutcome(
            check.id, check.title, verdict, score, check.points, findings, output=text, answer=run.answer,
            measures=run.measures, trained=run.trained,
        )  # fmt: skip
        return outcome, error

    def _judge(self, check: Check, run: CheckRun, seed: int) -> tuple[Rejected | None, str]:
        """The rejection of a run, or the text of our own defect.

        A check that breaks on a student's value but not on the reference's was broken by that value: the student's
        fault, since no student may be able to cause grader_error.
        """
        if run.error is None or isinstance(run.error, Rejected):
            return run.error, ""
        if not isinstance(run.error, AutograderError | OSError) and isinstance(run.error, Exception):
            again = self._plugin.run_check(check.id, Student(self._assignment, self._reference), seed)
            if again.error is None:
                return Rejected(Verdict.wrong_answer, Finding("unusable", {"function": check.question})), ""
        return None, run.trace or repr(run.error)

    def _hints(self, rejected: dict[str, Rejected], seed: int) -> dict[str, str]:
        try:
            return self._diagnosis.hints(rejected, seed) if rejected else {}
        except Exception:  # a hint is an extra: without one the verdict stands all the same
            return {}

    def _checks(self, question: Question) -> list[Check]:
        return [check for check in self._assignment.checks if check.question == question.id]


def _explained(outcome: QuestionOutcome) -> bool:
    """Whether everything that failed in a question is the work of a known mistake."""
    return all(check.hint or check.verdict is Verdict.accepted for check in outcome.checks)


def _our_fault(check: Check, defect: str, output: str = "") -> CheckOutcome:
    return CheckOutcome(
        check.id, check.title, Verdict.grader_error, None, check.points, (Finding("grader_error"),), "", output, defect
    )


def _code(submission: Submission, plan: Slice) -> tuple[CodeCell, ...]:
    """What the report shows: the cells as they were written, and the helper modules beside them."""
    cells = [
        CodeCell(cell.label, cell.written or cell.source, cell.label in plan.used, cell.problem)
        for cell in submission.cells
    ]
    modules = [
        CodeCell(name, decode_text(content)[0], used=True)
        for name, content in sorted(submission.files.items())
        if name.endswith(".py")
    ]
    return (*cells, *modules)
