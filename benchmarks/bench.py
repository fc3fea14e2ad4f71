"""Grades one class with every grader, side by side, and says how long each takes and whether they agree.

python -m benchmarks.bench [--count 24] [--repeats 3] [--slow-repeats 1] [--out out/bench.json]

Every route is run once on a single submission before anything is timed, so that files are compiled and in memory. What
is repeated is reported by its median. Exits 1 when the verdicts differ.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import os
import platform
import shlex
import statistics
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rich.console import Console
from rich.table import Table

from autograder.assignment import Assignment
from autograder.course import Course
from benchmarks.routes import FLOOR, NBGRADER, OTTER, OURS, OURS_PARALLEL, Class, Route, Run, all_routes

_ROOT = Path(__file__).parents[1]
_PACKAGES = ("autograded-rnn-course", "nbgrader", "otter-grader", "pytest", "ipykernel", "nbclient", "numpy")
_AIMS = {NBGRADER: 30, OTTER: 120}  # how many times as fast we want to be
_FLOOR_AIM = 2.0


def main() -> None:
    """Measure, print, write down."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.bench", description=__doc__.partition("\n")[0])
    parser.add_argument("--count", type=int, default=24, help="submissions in the class (default: 24)")
    parser.add_argument("--repeats", type=int, default=3, help="timings of each quick route (default: 3)")
    parser.add_argument("--slow-repeats", type=int, default=1, help="timings of each slow route (default: 1)")
    parser.add_argument("--out", type=Path, default=_ROOT / "out" / "bench.json", help="where the figures go")
    arguments = parser.parse_args()
    console = Console(width=None if sys.stdout.isatty() else 120)
    assignment = Assignment.load(Course.load(_ROOT), "a02_rnn_cell")
    routes = all_routes()
    with TemporaryDirectory(prefix="bench-") as folder:
        subject = Class.make(assignment, arguments.count, Path(folder) / "all")
        warm_up = Class.make(assignment, 1, Path(folder) / "one")
        runs = measure(routes, subject, warm_up, arguments.repeats, arguments.slow_repeats, console)
        differing = list(differences(subject, runs))
    record = figures(subject, routes, runs, differing)
    show(console, record)
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(json.dumps(record, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    console.print(f"written to {arguments.out}")
    sys.exit(1 if differing else 0)


def measure(
    routes: Sequence[Route], subject: Class, warm_up: Class, repeats: int, slow_repeats: int, console: Console
) -> dict[str, list[Run]]:
    """Run every route as often as asked for, in turns, so that a busy minute of the machine hits all of them."""
    runs: dict[str, list[Run]] = {route.name: [] for route in routes}
    for route in routes:
        console.print(f"[dim]{route.name}: warming up[/]")
        route.grade(warm_up)
    for turn in range(max(repeats, slow_repeats)):
        for route in routes:
            if turn < (slow_repeats if route.slow else repeats):
                run = route.grade(subject)
                runs[route.name].append(run)
                console.print(f"[dim]{route.name}: {run.whole_s:.2f} s for {len(subject.made)} submissions[/]")
    return runs


def differences(subject: Class, runs: dict[str, list[Run]]) -> Iterator[str]:
    """One line for each check of each submission about which not all runs of all routes say the same."""
    for made in subject.made:
        for check_id, _ in subject.plan.checks:
            said = {name: {check_id in run.passed[made.name] for run in some} for name, some in runs.items()}
            if len(set.union(*said.values())) > 1:
                passes, fails = ([name for name in said if outcome in said[name]] for outcome in (True, False))
                yield f"{made.name}: {check_id} passes with {', '.join(passes)}, fails with {', '.join(fails)}"


def figures(
    subject: Class, routes: Sequence[Route], runs: dict[str, list[Run]], differing: list[str]
) -> dict[str, Any]:
    """Everything that was measured, ready to be written down."""
    count = len(subject.made)
    measured = {}
    for route in routes:
        each = [run.whole_s / count for run in runs[route.name]]
        following = [run.next_s for run in runs[route.name]]
        measured[route.name] = {
            "explanation": route.explanation,
            "whole_s": [round(run.whole_s, 3) for run in runs[route.name]],
            "each_s": round(statistics.median(each), 4),
            "next_s": round(statistics.median(following), 4),
        }
    return {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "command": shlex.join(["python", "-m", "benchmarks.bench", *sys.argv[1:]]),
        "machine": machine(),
        "versions": versions(),
        "assignment": subject.assignment.name,
        "submissions": count,
        "checks": len(subject.plan.checks),
        "routes": measured,
        "times_as_fast": {
            name: {key: round(measured[name][key] / measured[OURS][key], 1) for key in ("each_s", "next_s")}
            for name in measured
            if name != OURS
        },
        "times_the_floor": round(measured[OURS]["next_s"] / measured[FLOOR]["next_s"], 2),
        "differing_verdicts": differing,
    }


def versions(packages: Sequence[str] = _PACKAGES) -> dict[str, str]:
    """Of the packages that take part, as far as they are installed."""
    installed = {distribution.name: distribution.version for distribution in importlib.metadata.distributions()}
    return {name: installed[name] for name in packages if name in installed}


def machine() -> dict[str, Any]:
    """Where this ran, and how busy it was otherwise."""
    model = next((line.split(":")[1].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")), "")
    return {
        "processor": model or platform.processor(),
        "cores": os.cpu_count(),
        "system": platform.platform(),
        "python": platform.python_version(),
        "load_average": [round(load, 2) for load in os.getloadavg()],
    }


def show(console: Console, record: dict[str, Any]) -> None:
    """The figures as a table, with a line on each route and on each aim."""
    title = f"{record['submissions']} submissions of {record['assignment']}, {record['checks']} checks each"
    table = Table(title=title, caption="seconds per submission: the whole command shared out, and each further one")
    table.add_column("grader")
    for heading in ("whole class, s", "each, s", "one more, s", "ours is faster by", "by (one more)"):
        table.add_column(heading, justify="right")
    for name, route in record["routes"].items():
        faster = record["times_as_fast"].get(name)
        ratios = [f"{faster[key]:.1f} x" for key in ("each_s", "next_s")] if faster else ["", ""]
        whole_s = statistics.median(route["whole_s"])
        table.add_row(name, f"{whole_s:.2f}", f"{route['each_s']:.3f}", f"{route['next_s']:.4f}", *ratios)
    console.print(table)
    for name, route in record["routes"].items():
        console.print(f"  [bold]{name}[/]: {route['explanation']}", highlight=False)
    for line in findings(record):
        console.print(line, highlight=False)
    place = record["machine"]
    packages = ", ".join(f"{name} {version}" for name, version in record["versions"].items())
    console.print(f"[dim]Python {place['python']}, {packages}[/]", highlight=False)
    console.print(
        f"[dim]{place['processor']}, {place['cores']} cores, load {place['load_average'][0]}; {record['date']}[/]"
    )


def findings(record: dict[str, Any]) -> Iterator[str]:
    """What was asked, and whether it holds."""
    routes = record["routes"]
    for key, meaning in (("next_s", "each further submission"), ("each_s", "the whole command, shared out")):
        for name, aim in _AIMS.items():
            one, two = (routes[name][key] / routes[ours][key] for ours in (OURS, OURS_PARALLEL))
            yield (
                f"{_tick(one >= aim)} at least {aim} times as fast as {name}, {meaning}: {one:.1f} times"
                f" ({two:.1f} with as many processes as cores, the default)"
            )
    ratio = record["times_the_floor"]
    yield f"{_tick(ratio <= _FLOOR_AIM)} within {_FLOOR_AIM:g} times the fork floor: {ratio:g} times"
    outcomes = record["submissions"] * record["checks"]
    differing = record["differing_verdicts"]
    yield f"{_tick(not differing)} all graders agree on {outcomes - len(differing)} of {outcomes} verdicts"
    yield from (f"    {line}" for line in differing[:20])


def _tick(good: bool) -> str:
    return "[green]yes[/]" if good else "[red]no [/]"


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text().splitlines()
    except OSError:  # not Linux
        return []


if __name__ == "__main__":
    main()
