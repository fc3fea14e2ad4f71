"""The command `rnncourse`. Exit codes: 0 all passed or packed, 1 something did not pass or is missing, 2 usage."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import rnncourse
from rnncourse import pack
from rnncourse.checks import PUBLIC_CHECKS, lines, run_checks
from rnncourse.data import commands
from rnncourse.data.dataset import KINDS
from rnncourse.messages import LANGUAGES, Messages, Trouble
from rnncourse.reading import read_functions


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    options = _parser().parse_args(arguments)
    messages = Messages.load(options.lang)
    try:
        return int(options.run(options))
    except Trouble as trouble:
        print(messages.text(trouble.code, **trouble.facts), file=sys.stderr)
    except OSError as error:
        print(f"rnncourse: {error}", file=sys.stderr)
    return 2


def _check(options: argparse.Namespace) -> int:
    file = _file(options)
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


def _pack(options: argparse.Namespace) -> int:
    file = _file(options)
    findings = pack.examine(file)
    for text in pack.report(findings, Messages.load(options.lang)):
        print(text)
    return 1 if findings.problems else 0


def _data(options: argparse.Namespace) -> int:
    messages = Messages.load(options.lang)
    if options.action == "list":
        return commands.show_list(messages)
    if options.action == "info":
        return commands.show_info(options.name, messages)
    return commands.fetch(options.name, options.source, options.file, messages)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="rnncourse", description="Tools for students of the course.")
    parser.add_argument("--version", action="version", version=f"rnncourse {rnncourse.__version__}")
    subparsers = parser.add_subparsers(title="commands", required=True)
    check = subparsers.add_parser(
        "check",
        help="run the public checks of a notebook or a module",
        description="Run the public checks on FILE. Of a notebook, only its imports, functions, classes and constants "
        f"are run. {PUBLIC_CHECKS} has to be in the folder of FILE.",
    )
    check.add_argument("-q", "--question", default="", help="check this question only, such as rnn_forward")
    packing = subparsers.add_parser(
        "pack",
        help="check what you hand in, and write it as a zip file",
        description="See whether FILE is what can be handed in: the right file, all cells Python, no question missing. "
        f"Then write a zip with it beside it. {pack.CONTRACT} has to be in the folder of FILE.",
    )
    for command, run in ((check, _check), (packing, _pack)):
        command.add_argument("file", type=Path, nargs="?", metavar="FILE", help="default: the only notebook here")
        _add_language(command)
        command.set_defaults(run=run)
    _add_data(subparsers.add_parser("data", help="the data sets of the course: list, info, fetch"))
    return parser


def _add_data(data: argparse.ArgumentParser) -> None:
    actions = data.add_subparsers(title="actions", dest="action", required=True)
    listing = actions.add_parser("list", help="what there is, and what of it is on this machine")
    info = actions.add_parser("info", help="the parts of a data set, its licence, and what to cite")
    fetching = actions.add_parser("fetch", help="download a data set, or take over a file that you have")
    fetching.add_argument("--source", choices=KINDS, help="only this source (default: all that can be got)")
    fetching.add_argument("--file", type=Path, nargs="+", default=(), help="files that you have downloaded yourself")
    for action in (info, fetching):
        action.add_argument("name", metavar="NAME", help="such as digits")
    for action in (listing, info, fetching):
        _add_language(action)
        action.set_defaults(run=_data)


def _add_language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--lang", choices=LANGUAGES, help="language of the messages (default: $RNNCOURSE_LANG, or en)")


def _file(options: argparse.Namespace) -> Path:
    """The file that was named, or the only notebook here."""
    file: Path = options.file or _only_notebook(Path.cwd())
    if not file.is_file():
        raise Trouble("no_file", file=file)
    return file


def _only_notebook(folder: Path) -> Path:
    notebooks = sorted(folder.glob("*.ipynb"))
    if len(notebooks) != 1:
        raise Trouble("which_file", found=", ".join(path.name for path in notebooks) or "-")
    return notebooks[0]


if __name__ == "__main__":
    sys.exit(main())
