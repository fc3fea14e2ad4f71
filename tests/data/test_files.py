"""The data folder: nothing half-written, nothing changed is ever read."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from rnncourse.data import Corrupted, Missing, files

CONTENT = b"whole " * 1000


def test_what_was_written_is_read(folder: Path) -> None:
    files.write(folder / "set" / "file", CONTENT)
    assert files.read("set", "file", files.digest(CONTENT)) == CONTENT
    assert [path.name for path in (folder / "set").iterdir()] == ["file"]


def test_a_missing_file_names_the_command_that_gets_it(folder: Path) -> None:
    with pytest.raises(Missing, match=r"set.file is missing.* rnncourse data fetch set"):
        files.read("set", "file", files.digest(CONTENT))


@pytest.mark.parametrize("other", [CONTENT[:-1], b"", b"x" + CONTENT[1:]])
def test_another_content_is_refused(folder: Path, other: bytes) -> None:
    files.write(folder / "set" / "file", other)
    with pytest.raises(Corrupted, match=r"checksum differs. Please delete it, then run: rnncourse data fetch set"):
        files.read("set", "file", files.digest(CONTENT))


def test_a_noted_checksum_counts_where_none_is_pinned(folder: Path) -> None:
    files.write_noted("set", "file", CONTENT)
    assert files.read("set", "file") == CONTENT
    (folder / "set" / "file").write_bytes(CONTENT[:-1])
    with pytest.raises(Corrupted):
        files.read("set", "file")
    (folder / "set" / "file.sha256").unlink()
    assert files.read("set", "file") == CONTENT[:-1]  # put there by hand: nothing is known about it


def test_a_write_that_fails_leaves_what_was_there(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files.write(folder / "file", b"before")

    def full(_: int) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(OSError, match="no space"):
        files.write(folder / "file", CONTENT)
    assert (folder / "file").read_bytes() == b"before"
    assert [path.name for path in folder.iterdir()] == ["file"]


def test_a_process_killed_while_it_writes_leaves_no_file_of_that_name(folder: Path) -> None:
    program = """
        import os, signal, sys
        from pathlib import Path
        from rnncourse.data import files
        files.os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)
        files.write(Path(sys.argv[1]), b"half")
    """
    target = folder / "set" / "file"
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(program), str(target)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert not target.exists()
    files.write(target, CONTENT)
    assert files.read("set", "file", files.digest(CONTENT)) == CONTENT


def test_the_folder_is_the_one_named_else_in_the_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert files.folder() == Path(os.environ["RNNCOURSE_DATA"])
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("RNNCOURSE_DATA", "~/mine")
    assert files.folder() == tmp_path / "mine"
    monkeypatch.setenv("RNNCOURSE_DATA", "")
    assert files.folder() == tmp_path / ".cache" / "rnncourse"
