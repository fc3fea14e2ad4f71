"""Attacks by the form of a submission: forged helper files, notebooks, archives, and sources that break readers."""

from __future__ import annotations

import io
import json
import os
import stat
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from attacking import EVIL, PRELUDE, Attack, Ran

Fill = Callable[[str], str]
Write = Callable[[Path, Fill], Path]

WRONG = "def running_sum(x): return np.ones(len(x))\n"
SPREAD = PRELUDE + WRONG


def folder(**files: str) -> Write:
    """A folder with sums.py and other files; "__" in a keyword stands for a slash, "_dot_" for a dot."""

    def write(own: Path, fill: Fill) -> Path:
        named = {name.replace("__", "/").replace("_dot_", "."): text for name, text in files.items()}
        for name, text in {"sums.py": SPREAD, **named}.items():
            path = own / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(fill(text))
        return own

    return write


def notebook(*sources: Any, cell: Mapping[str, Any] = {}, metadata: Mapping[str, Any] = {}, **top: Any) -> Write:
    """A notebook whose last cell defines `spread`."""

    def write(own: Path, fill: Fill) -> Path:
        cells = [{"cell_type": "code", "source": source, "metadata": {}, "outputs": []} for source in sources]
        cells += [{"cell_type": "code", "source": fill(SPREAD), "metadata": {}, "outputs": [], **cell}]
        content = {"cells": cells, "metadata": dict(metadata), "nbformat": 4, "nbformat_minor": 5, **top}
        path = own / "sums.ipynb"
        path.write_text(json.dumps(content))
        return path

    return write


def raw(text: str | bytes, name: str = "sums.py") -> Write:
    """One file with just these bytes."""

    def write(own: Path, fill: Fill) -> Path:
        path = own / name
        path.write_bytes(text if isinstance(text, bytes) else fill(text).encode("utf-8", "surrogatepass"))
        return path

    return write


def source(hostile: str, before: str = "") -> Write:
    """A module with something hostile after its honest part."""
    return raw(before + SPREAD + "\n" + hostile)


def archive(fill_archive: Callable[[zipfile.ZipFile, Fill], None], honest: bool = True) -> Write:
    """A zip with sums.py and something else."""

    def write(own: Path, fill: Fill) -> Path:
        path = own / "sums.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
            if honest:
                file.writestr("sums.py", fill(SPREAD))
            fill_archive(file, fill)
        return path

    return write


def special(name: str, kind: int, content: str = "") -> zipfile.ZipInfo:
    """An entry of a zip that is no regular file."""
    entry = zipfile.ZipInfo(name)
    entry.create_system, entry.external_attr = 3, (kind | 0o777) << 16
    return entry


def nested_bomb() -> bytes:
    """Ten zips of ten zips of ... zeros."""
    inner = bytes(1 << 20)
    for level in range(5):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
            for number in range(10):
                file.writestr(f"{number}.{'zip' if level else 'py'}", inner)
        inner = buffer.getvalue()
    return inner


def linked(own: Path, fill: Fill) -> Path:
    """A folder of links to what must not be read, beside the honest part."""
    (own / "sums.py").write_text(fill(SPREAD))
    (own / "secret.py").symlink_to(fill("@HOME@/.netrc"))
    (own / "suites").symlink_to(fill("@ROOT@/suites"))
    (own / "other.py").symlink_to(fill("@OTHERS@/other.py"))
    (own / "endless.py").symlink_to("/dev/zero")
    (own / "loop").symlink_to(own)
    os.mkfifo(own / "pipe.py")
    return own


def is_link(own: Path, fill: Fill) -> Path:
    """A submission that is itself a link to the reference."""
    path = own / "sums.py"
    path.symlink_to(fill("@ROOT@/solutions/sums/accepted/reference.py"))
    return path


ATTACKS = {
    "modules named like the grader's own": Attack(
        "wrong_value",
        write=folder(
            **{
                f"{name}_dot_py": EVIL
                for name in (
                    "numpy",
                    "msgspec",
                    "json",
                    "struct",
                    "socket",
                    "linecache",
                    "traceback",
                    "sitecustomize",
                    "usercustomize",
                )
            }
        ),
    ),
    "modules of pytest": Attack(
        "wrong_value",
        write=folder(
            conftest_dot_py=EVIL,
            test_running_sum_dot_py=EVIL,
            pytest_ini="",
            pytest_dot_ini="[pytest]\naddopts = -p evil\n",
            evil_dot_py=EVIL,
            pyproject_dot_toml="[tool.pytest.ini_options]\naddopts = '--co'\n",
            tox_dot_ini="[pytest]\n",
        ),
    ),
    "a package named after the worker's": Attack(
        "wrong_value", write=folder(inside____init___dot_py=EVIL, autograder____init___dot_py=EVIL)
    ),
    "__main__ and __init__": Attack(
        "wrong_value", write=folder(__main___dot_py=EVIL, __init___dot_py=EVIL, setup_dot_py=EVIL)
    ),
    "settings of tools": Attack(
        "wrong_value",
        write=folder(
            jupytext_dot_toml="formats = 'evil'",
            _dot_jupytext_dot_py=EVIL,
            matplotlibrc="backend: module://evil",
            _dot_env="A=B",
            evil_dot_pth="import os; os._exit(0)",
        ),
    ),
    "results of its own": Attack(
        "wrong_value",
        write=folder(
            results_dot_jsonl='{"student": "honest", "score": 7}\n',
            grades_dot_csv="student,score\nhonest,0\n",
            out__results_dot_jsonl="{}",
        ),
    ),
    "the suite's and solution's folders": Attack(
        "wrong_value",
        write=folder(
            suites__sums__test_running_sum_dot_py=EVIL,
            solutions__sums__accepted__reference_dot_py=EVIL,
            course_dot_toml="x",
            assignment_dot_toml="x",
        ),
    ),
    "a helper that attacks at import": Attack(
        "missing_failed | died | raised",
        write=folder(sums_dot_py=PRELUDE + "from helper import running_sum\n", helper_dot_py=EVIL),
    ),
    "links in a folder": Attack("wrong_value", write=linked),
    "grade cells and points in metadata": Attack(
        "wrong_value",
        write=notebook(
            cell={
                "metadata": {
                    "nbgrader": {
                        "grade": True,
                        "points": 100,
                        "grade_id": "running_sum",
                        "schema_version": 3,
                        "solution": False,
                        "locked": False,
                    },
                    "otter": {"tests": []},
                    "autograder": {"verdict": "accepted", "score": 7, "isolation": "limits"},
                    "tags": ["skip", "parameters"],
                }
            },
            metadata={
                "autograder": {"score": 7, "verdict": "accepted"},
                "kernelspec": {"language": "bash", "name": "; touch /tmp/x"},
            },
        ),
    ),
    "huge metadata": Attack("wrong_value", write=notebook(metadata={"x": {str(n): "y" * 100 for n in range(50_000)}})),
    "deep metadata": Attack(
        "not_a_notebook",
        write=raw(
            '{"cells": [], "nbformat": 4, "metadata": ' + '{"a":' * 100_000 + "1" + "}" * 100_000 + "}", "sums.ipynb"
        ),
        earns=0,
    ),
    "a number of 100,000 digits": Attack(
        "missing | not_a_notebook",
        write=raw('{"cells": [], "nbformat": ' + "9" * 100_000 + "}", "sums.ipynb"),
        earns=0,
    ),
    "NaN as the format": Attack(
        "missing | not_a_notebook", write=raw('{"cells": [], "nbformat": NaN, "x": 1e999}', "sums.ipynb"), earns=0
    ),
    "cells that are no cells": Attack("wrong_value", write=notebook(None, 7, {"a": 1}, [1, None, {}], [["x"]], True)),
    "lone surrogates in a cell": Attack(
        "wrong_value", write=notebook("text = '\ud800'\n", "# \udfff\n", "running_sum = '\udc80'\n")
    ),
    "magics and shell": Attack(
        "wrong_value",
        write=notebook(
            "!touch /tmp/@MARK@\n%run /tmp/evil.py\n%load_ext evil\n%%writefile ../../evil.py\n",
            "%%writefile ../../../../tmp/evil.py\nimport os\n",
            "%%bash\ntouch /tmp/x\n",
            "get_ipython().system('touch /tmp/x')\nget_ipython().run_line_magic('run', 'x')\n",
            "%cd /\n%env X=1\n%timeit 1\n?print\n",
        ),
    ),
    "outputs that claim": Attack(
        "wrong_value",
        write=notebook(
            cell={
                "outputs": [
                    {
                        "output_type": "display_data",
                        "data": {"application/vnd.grade+json": {"score": 7}, "text/html": "<script>"},
                    }
                ]
                * 1000
            }
        ),
    ),
    "zip: members above": Attack(
        "wrong_value",
        write=archive(
            lambda file, fill: [
                file.writestr(name, fill(EVIL))
                for name in ("../@MARK@.py", "../../conftest.py", "..\\..\\evil.py", "C:\\evil.py")
            ]
        ),
    ),
    "zip: absolute members": Attack(
        "wrong_value", write=archive(lambda file, fill: file.writestr(fill("/tmp/@MARK@.py"), "x"))
    ),
    "zip: links": Attack(
        "wrong_value",
        write=archive(lambda file, fill: file.writestr(special("helper.py", stat.S_IFLNK), fill("@HOME@/.netrc"))),
    ),
    "zip: devices": Attack(
        "wrong_value", write=archive(lambda file, fill: file.writestr(special("zero.py", stat.S_IFCHR), ""))
    ),
    "zip: a bomb": Attack("wrong_value", write=archive(lambda file, fill: file.writestr("zeros.py", bytes(300 << 20)))),
    "zip: a bomb of bombs": Attack("archive_nested", write=raw(nested_bomb(), "sums.zip"), earns=0),
    "zip: 20,000 members": Attack(
        "too_many_files",
        write=archive(lambda file, fill: [file.writestr(f"{n}.txt", "") for n in range(20_000)]),
        earns=0,
    ),
    "zip: strange names": Attack(
        "wrong_value",
        write=archive(
            lambda file, fill: [
                file.writestr(name, "x = 1\n")
                for name in (
                    "a\nb.py",
                    "<b>.py",
                    "\u202eyp.py",
                    "=cmd|' '!A1.py",
                    "x" * 300 + ".py",
                    "con.py",
                    " .py",
                    "...py",
                )
            ]
        ),
    ),
    "zip: cut off": Attack("archive_broken", write=raw(nested_bomb()[:-30], "sums.zip"), earns=0),
    "the reference, by a link": Attack("not_a_file", write=is_link, earns=0),
    "brackets 100,000 deep": Attack(
        "missing_unparsed | cannot_read | missing | wrong_value", write=source("y = " + "(" * 100_000), earns=0
    ),
    "a sum of 100,000 terms": Attack(
        "wrong_value | missing_unparsed", write=source("y = 1" + " + 1" * 100_000), earns=0
    ),
    "minus 100,000 times": Attack(
        "wrong_value | missing_unparsed", write=source("y = " + "-" * 100_000 + "1"), earns=0
    ),
    "attributes 100,000 deep": Attack(
        "wrong_value | missing_unparsed", write=source("y = x" + ".x" * 100_000), earns=0
    ),
    "calls 100,000 deep": Attack("wrong_value | missing_unparsed", write=source("y = f" + "()" * 100_000), earns=0),
    "lambdas in lambdas": Attack(
        "wrong_value | missing_unparsed", write=source("y = " + "lambda: " * 10_000 + "1"), earns=0
    ),
    "elif 20,000 times": Attack(
        "wrong_value | missing_unparsed", write=source("if 0:\n    y = 1\n" + "elif 0:\n    y = 1\n" * 20_000), earns=0
    ),
    "blocks 99 deep": Attack(
        "wrong_value", write=source("".join("    " * n + "if 1:\n" for n in range(99)) + "    " * 99 + "y = 1\n")
    ),
    "5,000 statements": Attack("wrong_value", write=source("y = 1\n" * 5_000)),
    "5,000 statements that are needed": Attack(
        "wrong_value | load_timeout",
        write=source(
            "".join(f"y{n} = y{n - 1} if {n} else 0\n" for n in range(5_000))
            + "def running_sum(x): return y4999 + np.ones(len(x))\n"
        ),
    ),
    "a text of 5 MB": Attack("missing", write=source("y = '" + "x" * 5_000_000 + "'"), earns=0),
    "NUL bytes": Attack("wrong_value", write=source("y = 1\0\n")),
    "another encoding": Attack(
        "wrong_value | missing_unparsed",
        write=source("", before="# -*- coding: utf-7 -*-\n+AGkAbQBwAG8AcgB0-\n"),
        earns=0,
    ),
    "an encoding that runs": Attack(
        "wrong_value | missing_unparsed", write=source("", before="# -*- coding: rot13 -*-\n")
    ),
    "not UTF-8": Attack(
        "wrong_value | missing_unparsed",
        write=raw(
            b"# \xff\xfe\xa4\nimport numpy as np\n" + WRONG.encode() + b"\ndef spread(x): return x.min(), x.max()\n"
        ),
    ),
    "bidirectional text": Attack("wrong_value", write=source("# \u202e\u2066 x nruter :)x(daerps fed \u2069\n")),
    "names that look alike": Attack(
        "wrong_value", write=source("ｒunning_sum = lambda x: np.ones(len(x))\nsреad = None\n")
    ),
    "an endless decorator": Attack(
        "load_timeout", write=source("@(lambda f: sum(1 for _ in iter(int, 1)))\ndef running_sum(x): return x\n")
    ),
    "definitions taken back": Attack("missing | raised | missing_failed", write=source("del running_sum\n")),
}


def test_attack(attack: str, ran: Ran) -> None:
    ran.judge(attack)


def test_nothing_is_left(ran: Ran) -> None:
    ran.judge_leftovers()
