"""The command `rnncourse`: public checks from a shell. Exit codes: 0 all passed, 1 something did not, 2 usage."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import rnncourse
from rnncourse.checks import PUBLIC_CHECKS, line, run_checks
from rnncourse.messages import LANGUAGES, Messages
from rnncourse.reading import read_functions


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        file = options.file or _only_notebook(Path.cwd())
        if not (file.parent / PUBLIC_CHECKS).is_file():
            raise ValueError(f"there is no {PUBLIC_CHECKS} beside {file}")
        namespace, problems = read_functions(file)
    except (OSError, ValueError, SyntaxError, json.JSONDecodeError) as error:
        parser.error(str(error))
    messages = Messages.load(options.lang, beside=file.parent)
    for problem in problems:
        print(messages.text("left_out", problem=problem))
    outcomes = list(run_checks(file.parent, namespace, messages, options.question))
    if not outcomes:
        parser.error(f"{PUBLIC_CHECKS} has no checks for {options.question!r}")
    for outcome in outcomes:
        print(f"{outcome.name}: {line(outcome, messages)}")
    passed = sum(outcome.passed for outcome in outcomes)
    print(messages.text("summary", passed=passed, total=len(outcomes)))
    return 0 if passed == len(outcomes) else 1


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
    check.add_argument("file", type=Path, nargs="?", metavar="FILE", help="default: the only notebook in this folder")
    check.add_argument("-q", "--question", default="", help="check this question only, such as rnn_forward")
    check.add_argument("--lang", choices=LANGUAGES, help="language of the messages (default: $RNNCOURSE_LANG, or en)")
    return parser


def _only_notebook(folder: Path) -> Path:
    notebooks = sorted(folder.glob("*.ipynb"))
    if len(notebooks) != 1:
        raise ValueError(f"say which FILE is to be checked; notebooks in this folder: {len(notebooks)}")
    return notebooks[0]


if __name__ == "__main__":
    sys.exit(main())
