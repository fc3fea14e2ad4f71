"""The arena of the attacks: a class in which an honest student sits behind every attacker.

An attack is a submission that answers `spread` honestly (2 points) and uses `running_sum` (3 points) to attack. All
attacks of a file are graded in one run: honest, attack, honest, attack, ... honest. Canaries lie wherever student code
must not read; the attacks print, raise and return what they find of them.
"""

from __future__ import annotations

import multiprocessing
import os
import runpy
import secrets
import textwrap
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest

from autograder.assignment import Assignment
from autograder.classroom import Task, grade_class
from autograder.course import Course
from autograder.verdict import Grade

PRELUDE = '''
import ctypes, errno, gc, os, re, signal, socket, struct, subprocess, sys, threading, time
import numpy as np

ROOT, HOME, OTHERS, MARK = "@ROOT@", "@HOME@", "@OTHERS@", "@MARK@"


def spread(x):
    return float(x.min()), float(x.max())


def canaries(data):
    """The canaries in some bytes or text."""
    data = data if isinstance(data, bytes) else str(data).encode("utf-8", "replace")
    return [found.decode() for found in re.findall(rb"canary-[0-9a-f]{24}", data)]


def tell(found, tried):
    """Say what was found in every way there is."""
    text = " ".join(map(str, found)) or "nothing"
    print(text)
    print(text, file=sys.stderr)
    raise RuntimeError(f"found {text}" if tried else "tried nothing")


def attempt(actions):
    """Tell which of the actions work; each should end in an OSError or give a negative number."""
    worked = []
    for name, action in actions.items():
        try:
            result = action()
        except (OSError, ImportError, ValueError, subprocess.SubprocessError):
            continue
        if not (isinstance(result, int) and result < 0):
            worked.append(f"{name} worked: {result!r:.200}")
    tell(worked, actions)


def read_all(paths):
    """Tell the canaries in files, and in the names and files of folders."""
    found, places = [], list(paths)
    for path in places:
        found += canaries(path) if len(places) > 50 else []
        try:
            with open(path, "rb") as file:
                found += canaries(file.read(1 << 20))
        except IsADirectoryError:
            try:
                places += [os.path.join(path, name) for name in os.listdir(path)][: 2000 - len(places)]
            except OSError:
                pass
        except (OSError, ValueError):
            pass
    tell(found, places)


libc = ctypes.CDLL(None, use_errno=True)
'''

HONEST = """
    import numpy as np

    def running_sum(x):
        return np.cumsum(x)

    def spread(x):
        return min(x), max(x)

    def counter_step(x, state):
        total = running_sum(x) + (0.0 if state is None else state)
        return total, total[-1]
"""
# Flat downloads lie together in one folder, in which the grader may well be started. Nothing of them may be imported.
EVIL = "import os\nopen('/tmp/@MARK@', 'w').close()\nprint(dict(os.environ))\nos._exit(0)\n"
EVIL_NAMES = (
    "struct",
    "socket",
    "random",
    "signal",
    "numpy",
    "msgspec",
    "json",
    "sitecustomize",
    "usercustomize",
    "conftest",
)
EVIL_FILES = {
    **{f"{name}.py": EVIL for name in EVIL_NAMES},
    "multiprocessing/__init__.py": EVIL,
    "autograder/__init__.py": EVIL,
    "evil.pth": "import os; os._exit(0)",
    "pytest.ini": "[pytest]\naddopts = --collect-only\n",
    "matplotlibrc": "backend: module://evil\n",
}
CALL_S = 1.5  # hanging attacks wait for it several times; a busy machine needs it


class Attack(NamedTuple):
    """A hostile submission. `write` puts one of another form than a module in a folder and returns its path."""

    ends: str  # "code" or "code: text" of the first finding of running_sum::test_values, alternatives split by "|"
    source: str = ""
    earns: float | tuple[float, ...] = 2.0  # several where the attacker's own race decides
    write: Callable[[Path, Callable[[str], str]], Path] | None = None


class Ran(NamedTuple):
    """What became of a run."""

    attacks: Mapping[str, Attack]
    grades: Mapping[str, Grade]
    before: bytes  # the honest student's result before any attack
    after: Mapping[str, bytes]  # the honest student's result after each attack
    canaries: tuple[str, ...]
    graders: frozenset[int]  # process ids of all grading processes seen
    left: tuple[str, ...]  # processes and files that the attacks left behind

    def judge(self, name: str) -> None:
        """Assert all that an attack must not achieve."""
        attack, grade = self.attacks[name], self.grades[name]
        first = grade.questions[0].checks[0]
        said = [f"{finding.code}: {' '.join(map(str, finding.facts.values()))}" for finding in first.findings]
        assert grade.verdict != "grader_error", [c.defect for q in grade.questions for c in q.checks if c.defect]
        earns = attack.earns if isinstance(attack.earns, tuple) else (attack.earns,)
        assert grade.score in earns, (said, [(q.id, q.verdict, q.checks) for q in grade.questions])
        ended = said[0] if said else f"{first.verdict.value}: "
        assert any(_matches(ended, expected) for expected in attack.ends.split("|")), (said, first.output[-500:])
        leaving = msgspec.json.encode(grade)
        assert not [canary for canary in self.canaries if canary.encode() in leaving]
        assert len(msgspec.json.encode(msgspec.structs.replace(grade, code=()))) < 100_000
        assert self.after[name] == self.before

    def judge_leftovers(self) -> None:
        """Assert that nothing is left running or lying about, and that no grading process had to be replaced."""
        assert self.left == ()
        assert len(self.graders) == 1


def _matches(ended: str, expected: str) -> bool:
    code, _, text = expected.strip().partition(": ")
    return ended.partition(": ")[0] == code and text in ended


def grade_attacks(attacks: Mapping[str, Attack], folder: Path, level: str = "full") -> Ran:
    """Grade the honest student before and after every attack, in one run."""
    canaries = tuple(f"canary-{secrets.token_hex(12)}" for _ in range(6))
    in_suite, in_reference, in_environment, in_home, in_submission, in_key = canaries
    root = folder / "course"
    _write_course(root, in_suite, in_reference, in_key)
    home, class_ = folder / "home", folder / "class"
    for path in (home, class_):
        path.mkdir()
    (home / ".netrc").write_text(in_home)
    (class_ / "other.py").write_text(f"# {in_submission}\n")
    mark = f"left-{secrets.token_hex(8)}"
    values = {"ROOT": root, "HOME": home, "OTHERS": class_, "MARK": mark}

    def fill(source: str) -> str:
        text = textwrap.dedent(source)
        for key, value in values.items():
            text = text.replace(f"@{key}@", str(value))
        return text

    for name, text in EVIL_FILES.items():
        (class_ / name).parent.mkdir(exist_ok=True)
        (class_ / name).write_text(fill(text))
    honest = class_ / "honest.py"
    honest.write_text(textwrap.dedent(HONEST))
    tasks, names = [Task("honest", str(honest), 7)], list(attacks)
    for number, attack in enumerate(attacks.values()):
        own = class_ / f"attacker{number}"
        own.mkdir()
        if attack.write is not None:
            path = attack.write(own, fill)
        else:
            path = own / "sums.py"
            path.write_text(fill(PRELUDE) + fill(attack.source), encoding="utf-8")
        tasks += [Task(f"attacker{number}", str(path), 7), Task("honest", str(honest), 7)]
    assignment = Assignment.load(Course.load(root), "sums")
    _become_subreaper()
    files, running, graders, grades = _files(folder), set(_children()), set(), []
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(home))
        patch.setenv("GRADING_TOKEN", in_environment)
        patch.chdir(class_)
        for grade in grade_class(assignment, tasks, jobs=1, level=level):
            grades.append(grade)
            graders |= {process.pid or 0 for process in multiprocessing.active_children()}
    after = [_timeless(grade) for grade in grades[::2]]
    return Ran(
        attacks,
        dict(zip(names, grades[1::2], strict=True)),
        after[0],
        dict(zip(names, after[1:], strict=True)),
        canaries,
        frozenset(graders),
        (*_left_running(running), *_left_lying(folder, files, mark)),
    )


def _write_course(root: Path, in_suite: str, in_reference: str, in_key: str) -> None:
    toy = runpy.run_path(str(Path(__file__).parents[1] / "conftest.py"))["TOY_FILES"]
    for name, text in toy.items():
        content = textwrap.dedent(text).lstrip()
        content = content.replace("call_s = 1,", f"call_s = {CALL_S},")
        content = content.replace('seed_key = "toy"', f'seed_key = "{in_key}"')
        if name.startswith("suites/") and name.endswith(".py"):
            content += f'\n\nCANARY = "{in_suite}"\n'
        if name.startswith("solutions/"):
            content += f'\n\nCANARY = "{in_reference}"\n'
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def _timeless(grade: Grade) -> bytes:
    assert grade.score == grade.max_score, grade
    return msgspec.json.encode(msgspec.structs.replace(grade, wall_s=0.0))


def _become_subreaper() -> None:
    """Orphans of the grading processes become children of this process, where they can be seen."""
    import ctypes

    assert ctypes.CDLL(None).prctl(36, 1, 0, 0, 0) == 0


def _children() -> dict[int, str]:
    """The command lines of this process's children, by process id; the dead ones among them are reaped."""
    found = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, parent = stat.read_text().rpartition(")")[2].split()[:2]
            command = stat.with_name("cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
        except OSError:
            continue
        if int(parent) == os.getpid() and state != "Z" and "resource_tracker" not in command:
            found[int(stat.parent.name)] = f"{state} {command}"
    return found


def _left_running(before: set[int]) -> list[str]:
    deadline = time.monotonic() + 3  # the kernel ends the last ones a moment after their sandbox
    while (
        left := {pid: text for pid, text in _children().items() if pid not in before}
    ) and time.monotonic() < deadline:
        time.sleep(0.05)
    return [f"process {pid}: {text}" for pid, text in left.items()]


def _files(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {str(path): (path.stat().st_mode, path.stat().st_mtime_ns, path.read_bytes()) for path in paths}


def _left_lying(folder: Path, before: Mapping[str, object], mark: str) -> list[str]:
    """Files that bear the attackers' mark in the host's common folders, and any change to course, home or class."""
    after = _files(folder)
    changed = [path for path in {**before, **after} if before.get(path) != after.get(path)]
    places = [Path(place) for place in ("/", "/tmp", "/var/tmp", "/dev/shm", "/dev", "/run") if os.path.isdir(place)]
    return changed + [str(place / name) for place in places for name in os.listdir(place) if mark in name]
