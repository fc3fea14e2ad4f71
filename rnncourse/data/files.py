"""The data folder: whole files only, each as it was when it was fetched."""

from __future__ import annotations

import hashlib
import os
import tempfile
from importlib import resources
from pathlib import Path

from rnncourse.data.dataset import Corrupted, Missing

FOLDER_VARIABLE = "RNNCOURSE_DATA"


def folder() -> Path:
    """Where fetched data lie: what the environment variable RNNCOURSE_DATA says, else ~/.cache/rnncourse."""
    named = os.environ.get(FOLDER_VARIABLE, "")
    return Path(named).expanduser() if named else Path.home() / ".cache" / "rnncourse"


def digest(content: bytes) -> str:
    """The sha256 of `content` in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def write(path: Path, content: bytes) -> None:
    """Write a whole file or none: to a temporary name beside it first, which then takes its place in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as stream:
        temporary = Path(stream.name)
        try:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
            os.fchmod(stream.fileno(), 0o644)  # data are no secret, and one folder may serve a whole class
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise


def write_noted(name: str, file: str, content: bytes) -> None:
    """Write a file whose checksum nobody knows before, and its checksum beside it."""
    write(folder() / name / file, content)
    write(folder() / name / f"{file}.sha256", digest(content).encode())


def read(name: str, file: str, sha256: str = "") -> bytes:
    """The content of a fetched file of the data set `name`. Without `sha256`, the one noted beside it counts, if any.

    Raises:
        Missing: it is not there.
        Corrupted: its content has another checksum.
    """
    path, command = folder() / name / file, f"rnncourse data fetch {name}"
    if not path.is_file():
        raise Missing("data.missing_file", file=path, command=command)
    noted = path.with_name(f"{file}.sha256")
    if not sha256 and noted.is_file():
        sha256 = noted.read_text(encoding="ascii", errors="replace").strip()
    content = path.read_bytes()
    if sha256 and digest(content) != sha256:
        raise Corrupted("data.corrupted", file=path, command=command)
    return content


def sample(file: str) -> bytes:
    """The content of a file that comes with this package."""
    return (resources.files("rnncourse.data") / "samples" / file).read_bytes()
