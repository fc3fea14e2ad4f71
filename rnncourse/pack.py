"""What is handed in: `pack("rnn_cell.ipynb")` in a notebook, `rnncourse pack` in a shell.

Looks whether it is the right file, whether every code cell is Python, and whether every question is there; then writes
a zip with the file, the modules beside it that it imports, and a manifest. The file `assignment.json`, which came with
the notebook, says which questions there are.
"""

from __future__ import annotations

import hashlib
import inspect
import json
import platform
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

import rnncourse
from rnncourse.checks import wrapped
from rnncourse.definitions import differs, is_stub, read_definitions
from rnncourse.messages import Messages, Trouble
from rnncourse.reading import read_cells, read_notebook

CONTRACT = "assignment.json"
MANIFEST = "manifest.json"


@dataclass
class Findings:
    """What a submission holds. With a problem it is not packed."""

    assignment: str
    files: list[Path]  # the one to be graded, then the modules that it imports
    questions: dict[str, str] = field(default_factory=dict)  # id to written or not_written
    problems: list[Trouble] = field(default_factory=list)


def pack(file: str | Path, namespace: Mapping[str, Any] | None = None, language: str | None = None) -> None:
    """Check the notebook `file` and write the zip to hand in beside it; or say what keeps it from being handed in.

    It is the file on disk that is packed. Functions that were run since it was saved are found in `namespace`, by
    default where `pack` is called, and then nothing is packed. `language` is "en" or "ko".
    """
    if namespace is None:
        frame = inspect.currentframe()
        namespace = frame.f_back.f_globals if frame and frame.f_back else {}
    messages = Messages.load(language)
    try:
        findings = examine(Path(file), namespace)
    except Trouble as trouble:
        print(*wrapped(messages.text(trouble.code, **trouble.facts)), sep="\n")
        return
    for text in report(findings, messages):
        print(text)


def report(findings: Findings, messages: Messages) -> Iterator[str]:
    """Write the zip where there is no problem, and say in lines what was found."""
    if findings.problems:
        for problem in findings.problems:
            yield "\n".join(wrapped(messages.text(problem.code, **problem.facts)))
        yield messages.text("pack.nothing_written")
        return
    open_questions = [question for question, state in findings.questions.items() if state != "written"]
    if open_questions:
        yield "\n".join(wrapped(messages.text("pack.not_written", questions=", ".join(open_questions))))
    done, total = len(findings.questions) - len(open_questions), len(findings.questions)
    yield messages.text("pack.written", file=write_zip(findings), done=done, total=total)
    yield messages.text("pack.hand_in")


def examine(file: Path, namespace: Mapping[str, Any] | None = None) -> Findings:
    """Look at what would be handed in.

    Raises:
        Trouble: there is no such file, it cannot be read, or there is no assignment.json beside it.
    """
    contract = _contract(file)
    cells = read_cells(file)
    findings = Findings(contract["assignment"], [file])
    if file.suffix == ".ipynb":
        other = _made_for(read_notebook(file))
        if other not in ("", findings.assignment):
            facts = {"file": file.name, "other": other, "expected": findings.assignment}
            findings.problems.append(Trouble("pack.other_assignment", **facts))
            return findings
    submission = read_definitions(file, cells)
    findings.files += submission.modules
    findings.problems += submission.problems
    defined = submission.defined
    for question, names in contract["questions"].items():
        if not submission.problems:  # what seems to be missing may be in a cell that is no Python
            missing = [name for name in names if name not in defined]
            findings.problems += [Trouble("pack.missing", question=question, name=name) for name in missing]
        written = all(name in defined and not is_stub(defined[name]) for name in names)
        findings.questions[question] = "written" if written else "not_written"
        unsaved = [name for name in names if name in defined and differs(defined[name], (namespace or {}).get(name))]
        findings.problems += [Trouble("pack.unsaved", name=name, file=file.name) for name in unsaved]
    return findings


def write_zip(findings: Findings) -> Path:
    """Write the zip beside the submission; the same files give the same bytes."""
    folder = findings.files[0].parent
    contents = {file.relative_to(folder).as_posix(): file.read_bytes() for file in findings.files}
    manifest = {
        "format": 1,
        "assignment": findings.assignment,
        "files": {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()},
        "questions": findings.questions,
        "versions": {
            "python": platform.python_version(),
            "numpy": np.__version__,
            "rnncourse": rnncourse.__version__,
        },
    }
    target = folder / f"{findings.assignment}_handin.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**contents, MANIFEST: (json.dumps(manifest, indent=1) + "\n").encode()}.items():
            info = zipfile.ZipInfo(name)  # without today's date
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(info, content)
    return target


def _made_for(notebook: dict[str, Any]) -> str:
    """The assignment that a notebook was released for, "" where it does not say (a new one with pasted cells)."""
    try:
        return str(notebook["metadata"]["autograder"]["assignment"])
    except (KeyError, TypeError):
        return ""


def _contract(file: Path) -> dict[str, Any]:
    """The file assignment.json beside `file`."""
    if not file.is_file():
        found = sorted(path.name for path in file.parent.glob("*.ipynb"))
        raise Trouble("pack.no_file", file=file.name, found=", ".join(found) or "-")
    try:
        contract = json.loads((file.parent / CONTRACT).read_text(encoding="utf-8"))
        names = {question: list(names) for question, names in contract["questions"].items()}
        return {"assignment": str(contract["assignment"]), "questions": names}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise Trouble("pack.no_contract", file=CONTRACT) from None
