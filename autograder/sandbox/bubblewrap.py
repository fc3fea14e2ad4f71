"""The command line of the zygote: what of this machine exists inside the sandbox, and under which names."""

from __future__ import annotations

import importlib.util
import os
import shutil
import site
import sys
from collections.abc import Sequence
from pathlib import Path

import autograder
from autograder import inside
from autograder.errors import IsolationUnavailable
from autograder.inside.confine import PRIVATE
from autograder.sandbox.levels import Level

_SYSTEM_FOLDERS = ("/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32")
_SYSTEM_FILES = ("/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/alternatives", "/etc/localtime")
_DEVICES = ("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom")
_NEEDED_MODULES = ("numpy", "msgspec", "landlock", "pyseccomp")
_ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "LANG": "C.UTF-8",
    "PYTHONHASHSEED": "0",
    "PYTHONDONTWRITEBYTECODE": "1",
    "MPLBACKEND": "Agg",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "TF_ENABLE_ONEDNN_OPTS": "1",  # a SimpleRNN trains in half the time; trained twice, it is the same to the bit
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
}
_BACKENDS = ("tensorflow", "jax", "torch")
_INSIDE = Path(inside.__file__).parent
_START = (
    "import sys; sys.path.insert(0, {root!r}); from inside.zygote import main;"
    " sys.path.pop(0); main({descriptor}, {runtime!r}, {paths!r})"
)


def environment() -> dict[str, str]:
    """All environment variables that exist inside; of the grader's own, Keras' backend alone, where it is known."""
    backend = os.environ.get("KERAS_BACKEND", "tensorflow")
    return {**_ENVIRONMENT, "KERAS_BACKEND": backend if backend in _BACKENDS else "tensorflow"}


def zygote_command(
    level: Level,
    runtime: str,
    packages: Sequence[Path],
    hidden: Sequence[Path],
    descriptor: int,
    folder_mib: int = 64,
    devices: Sequence[str] = (),
) -> list[str]:
    """How to start the zygote at this level. `packages` may be imported by students; `hidden` must not exist inside.

    `devices` exist inside beside the usual ones.
    """
    if not level.bubblewrap:
        paths = sorted({str(package.parent) for package in packages})
        return _python(str(_INSIDE.parent), descriptor, runtime, paths)
    program = shutil.which("bwrap")
    if program is None:
        raise IsolationUnavailable("the program bwrap is not installed (Debian: apt-get install bubblewrap)")
    command = [program, "--unshare-all", "--die-with-parent", "--new-session", "--hostname", "grader", "--clearenv"]
    for name, value in {**environment(), "TMPDIR": PRIVATE}.items():
        command += ["--setenv", name, value]
    for path in readable_system_paths():
        link = os.path.islink(path)
        command += ["--symlink", os.readlink(path), path] if link else ["--ro-bind", path, path]
    for path in python_paths():
        command += ["--ro-bind", path, path]
    for path in _hidden_inside([*hidden, Path(autograder.__file__).parent]):
        command += ["--tmpfs", path]
    command += ["--ro-bind", str(_INSIDE), "/grader/inside"]
    command += ["--dir", "/course"]
    for package in packages:
        command += ["--ro-bind", str(package), f"/course/{package.name}"]
    for device in (*_DEVICES, *devices):
        command += ["--dev-bind", device, device]
    command += ["--proc", "/proc", "--size", str(folder_mib << 20), "--tmpfs", PRIVATE]
    if not any(Path(path).is_relative_to("/tmp") for path in python_paths()):  # noqa: S108  inside
        command += ["--symlink", PRIVATE, "/tmp"]  # noqa: S108  for code that does not ask the environment
    command += ["--remount-ro", "/", "--chdir", "/"]
    return command + _python("/grader", descriptor, runtime, ["/course"])


def readable_system_paths() -> list[str]:
    """Of the system: programs, libraries and the few files of /etc that the loader needs."""
    return ["/usr", *(path for path in (*_SYSTEM_FOLDERS, *_SYSTEM_FILES) if os.path.exists(path))]


def python_paths() -> list[str]:
    """The interpreter, its environment, and where the needed modules live, without what /usr already holds."""
    wanted = [sys.base_prefix, sys.prefix]
    for module in _NEEDED_MODULES:
        spec = importlib.util.find_spec(module)
        if spec is not None and spec.origin:
            origin = Path(spec.origin).resolve()
            wanted.append(str(origin.parent if origin.name != "__init__.py" else origin.parents[1]))
    found: list[str] = []
    for path in dict.fromkeys(wanted):
        if not any(Path(path).is_relative_to(outer) for outer in ["/usr", *found]):
            found.append(path)
    return found


def readable_paths(level: Level, packages: Sequence[Path]) -> tuple[str, ...]:
    """What Landlock lets a worker read; nothing named means everything that exists in the worker's own file system."""
    if level.namespaces:
        return ()
    if level.bubblewrap:  # all but /proc
        return (*readable_system_paths(), *python_paths(), *_DEVICES, "/grader", "/course")
    paths = [*readable_system_paths(), sys.base_prefix, *_DEVICES, *(str(package) for package in packages)]
    for folder in site.getsitepackages():
        if os.path.isdir(folder):  # one by one, since an installed autograder lies among them
            paths += [entry.path for entry in os.scandir(folder) if not entry.name.startswith("autograd")]
    own = Path(autograder.__file__).parent
    return tuple(path for path in paths if not own.is_relative_to(path) and os.path.exists(path))


def _hidden_inside(hidden: Sequence[Path]) -> list[str]:
    """Those folders that lie under something visible, as in an installation from a wheel, and so must be covered."""
    visible = ["/usr", *python_paths()]
    return [str(path) for path in hidden if any(path.resolve().is_relative_to(outer) for outer in visible)]


def _python(root: str, descriptor: int, runtime: str, paths: list[str]) -> list[str]:
    start = _START.format(root=root, descriptor=descriptor, runtime=runtime, paths=paths)
    return [sys.executable, "-s", "-P", "-c", start]
