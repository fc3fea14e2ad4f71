"""The command `rnncourse`. Exit codes: 0 all passed or packed, 1 something did not pass or is missing, 2 usage."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import rnncourse
from rnncourse import pack
from rnncourse.checks import PUBLIC_CHECKS, lines, run_checks
from rnncourse.messages import LANGUAGES, Messages, Trouble
from rnncourse.reading import read_functions


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    options = _parser().parse_args(arguments)
    messages = Messages.load(options.lang)
    try:
        file = options.file or _only_notebook(Path.cwd())
        if not file.is_file():
            raise Trouble("no_file", file=file)
        return int(options.run(file, options))
    except Trouble as trouble:
        print(messages.text(trouble.code, **trouble.facts), file=sys.stderr)
    except OSError as error:
        print(f"rnncourse: {error}", file=sys.stderr)
    return 2


def _check(file: Path, options: argparse.Namespace) -> int:
    if not (file.parent / PUBLIC_CHECKS).is_file():
        raise Trouble("no_checks_file", file=PUBLIC_CHECKS, folder=file.resolve().parent)
    messages = Messages.load(options.lang, beside=file.parent)
    try:
        namespace, problems = read_functions(file)
    except SyntaxError as error:
        raise Trouble("broken_file", file=file.name, line=error.lineno, problem=error.msg) from None
    for problem in problems:
        print(messages.text("left_out", problem=problem))
    outcomes = list(run_checks(file.parent, namespace, messages, options.question))
    if not outcomes:
        raise Trouble("no_such_question", question=options.question)
    for outcome in outcomes:
        print(f"{outcome.name}: {lines(outcome, messages)}")
    passed = sum(outcome.passed for outcome in outcomes)
    print(messages.text("summary", passed=passed, total=len(outcomes)))
    return 0 if passed == len(outcomes) else 1


def _pack(file: Path, options: argparse.Namespace) -> int:
    findings = pack.examine(file)
    for text in pack.report(findings, Messages.load(options.lang)):
        print(text)
    return 1 if findings.problems else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="rnncourse", description="Tools for students of the course.")
    parser.add_argument("--version", action="version", version=f"rnncourse {rnncourse.__version__}")
    commands = parser.add_subparsers(title="commands", required=True)
    check = commands.add_parser(
        "check",
        help="run the public checks of a notebook or a module",
        description="Run the public checks on FILE. Of a notebook, only its imports, functions, classes and constants "
        f"are run. {PUBLIC_CHECKS} has to be in the folder of FILE.",
    )
    check.add_argument("-q", "--question", default="", help="check this question only, such as rnn_forward")
    packing = commands.add_parser(
        "pack",
        help="check what you hand in, and write it as a zip file",
        description="See whether FILE is what can be handed in: the right file, all cells Python, no question missing. "
        f"Then write a zip with it beside it. {pack.CONTRACT} has to be in the folder of FILE.",
    )
    for command, run in ((check, _check), (packing, _pack)):
        command.add_argument("file", type=Path, nargs="?", metavar="FILE", help="default: the only notebook here")
        command.add_argument(
            "--lang", choices=LANGUAGES, help="language of the messages (default: $RNNCOURSE_LANG, or en)"
        )
        command.set_defaults(run=run)
    return parser


def _only_notebook(folder: Path) -> Path:
    notebooks = sorted(folder.glob("*.ipynb"))
    if len(notebooks) != 1:
        raise Trouble("which_file", found=", ".join(path.name for path in notebooks) or "-")
    return notebooks[0]


if __name__ == "__main__":
    sys.exit(main())
