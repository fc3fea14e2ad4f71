"""Gradescope's side, as its documentation describes it: an image built by setup.sh, a container for each submission.

The root of the image is a folder; bubblewrap makes it `/`. A bare one borrows the system's programs and, for the sake
of speed, the packages that are installed here, but nothing of this repository.

    python docs/gradescope_platform.py ZIP SUBMISSION...     what the scripts of a zip give, before it is uploaded
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/etc/alternatives", "/etc/ld.so.cache")


class Platform:
    """An image in `root`, in which every submission is run as the platform does it."""

    def __init__(self, root: Path, *, bare: bool = True, namespaces: bool = False) -> None:
        """`bare`: what the system has is borrowed. `namespaces`: they are allowed, as they are in few containers."""
        self.root, self._bare, self.namespaces = root, bare, namespaces
        self.autograder = root / "autograder"

    def build(self, bundle: Path, timeout_s: float = 300) -> str:
        """Unpack the zip and run its setup.sh; what that printed."""
        source = self.autograder / "source"
        source.mkdir(parents=True)
        with zipfile.ZipFile(bundle) as archive:
            for entry in archive.infolist():
                path = Path(archive.extract(entry, source))
                path.chmod(entry.external_attr >> 16 & 0o777)
        for folder in ("tmp", "opt", "proc", "dev", "root"):
            (self.root / folder).mkdir(exist_ok=True)
        if self._bare:
            for path in filter(os.path.islink, SYSTEM):
                (self.root / path[1:]).symlink_to(os.readlink(path))
            self._borrow_packages()
        shutil.copy(source / "run_autograder", self.autograder)
        done = self.run("/autograder/source/setup.sh", cwd="/autograder/source", timeout_s=timeout_s)
        assert done.returncode == 0, done.stdout
        return done.stdout

    def submit(self, submission: Path, email: str = "kim@example.com") -> tuple[dict[str, Any] | None, str]:
        """Run a submission, a file or a folder; results.json where there is one, and what the run printed."""
        folder, results = self.autograder / "submission", self.autograder / "results"
        for path in (folder, results):
            shutil.rmtree(path, ignore_errors=True)
        results.mkdir()
        if submission.is_dir():
            shutil.copytree(submission, folder)
        else:
            folder.mkdir()
            shutil.copy(submission, folder)
        metadata = {"id": 1, "users": [{"email": email, "id": 7, "name": "Kim"}], "previous_submissions": []}
        (self.autograder / "submission_metadata.json").write_text(json.dumps(metadata), encoding="utf-8")
        done = self.run("./run_autograder", cwd="/autograder", timeout_s=300)
        file = results / "results.json"
        return json.loads(file.read_bytes()) if file.exists() else None, done.stdout

    def run(self, *command: str, cwd: str, timeout_s: float) -> subprocess.CompletedProcess[str]:
        """Run something in the image, as root."""
        program = ["bwrap", "--die-with-parent", "--bind", str(self.root), "/", "--dev", "/dev"]
        # Where some of /proc is covered, as bubblewrap and Docker do it, no sandbox inside may mount one of its own.
        program += ["--bind", "/proc", "/proc"] if self.namespaces else ["--unshare-pid", "--proc", "/proc"]
        if self._bare:
            program += ["--unshare-user", "--unshare-net", "--unshare-ipc", "--uid", "0", "--gid", "0"]
            for path in self._borrowed():
                program += ["--ro-bind", path, path]
        else:
            program += ["--cap-add", "ALL", "--ro-bind", "/etc/resolv.conf", "/etc/resolv.conf"]
            if certificates := os.environ.get("PIP_CERT"):  # of a network whose proxy signs for others
                program += ["--ro-bind", certificates, "/root/certificates.pem"]
        program += ["--chdir", cwd, "--clearenv", "--setenv", "PATH", "/usr/sbin:/usr/bin:/sbin:/bin"]
        program += ["--setenv", "HOME", "/root"]
        if not self._bare and "PIP_CERT" in os.environ:
            program += ["--setenv", "PIP_CERT", "/root/certificates.pem"]
        return subprocess.run(
            [*program, *command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace",
            timeout=timeout_s, check=False,
        )  # fmt: skip

    def _borrowed(self) -> list[str]:
        """The system's folders, the interpreter, and where packages are installed here."""
        paths = [path for path in SYSTEM if os.path.exists(path) and not os.path.islink(path)]
        outside = [path for path in (sys.base_prefix, *self._environments()) if not path.startswith("/usr/")]
        return [*paths, *outside]

    def _environments(self) -> list[str]:
        """Where packages are installed here."""
        return [path for path in sys.path if path.endswith("site-packages") and not path.startswith(sys.base_prefix)]

    def _borrow_packages(self) -> None:
        """An environment as setup.sh would make it, in which all packages but ours are there already."""
        home = self.root / "opt" / "autograder"
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True)
        (packages,) = home.glob("lib/python*/site-packages")
        for folder in map(Path, self._environments()):
            for entry in folder.iterdir():
                if not entry.name.startswith(("autograd", "rnncourse", "__")) and entry.suffix != ".pth":
                    (packages / entry.name).symlink_to(entry)


def main(bundle: Path, submissions: Sequence[Path]) -> int:
    """Build an image of the zip and print what each submission gets; 1 where one gets no score."""
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        platform = Platform(Path(folder))
        platform.build(bundle)
        for submission in submissions:
            results, printed = platform.submit(submission, email=submission.stem)
            if results is None:
                print(f"{submission.stem}: no score\n{printed}")
                failed += 1
                continue
            level = printed.partition(":")[0]
            most = sum(test["max_score"] for test in results["tests"])
            print(f"{submission.stem}: {results['score']:g} of {most:g}, {level}")
            for test in results["tests"]:
                if test["status"] != "passed":
                    print(f"  {test['number']} {test['name']} {test['score']:g} of {test['max_score']:g}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]]))
