"""Whatever lies in a submission, reading it ends soon, with a reason and without an error."""

from __future__ import annotations

import io
import json
import os
import stat
import struct
import time
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from autograder.submission import read_submission, submission_sha256


def read(path):
    submission = read_submission(path, "kim", "cell_unit", ("step",))
    assert submission.sha256 == submission_sha256(path)
    assert len(submission.sha256) == 64
    return submission


def fault(path) -> str:
    submission = read(path)
    assert submission.fault is not None
    assert submission.cells == ()
    return submission.fault.code


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("x.ipynb", b"", "empty_file"),
        ("x.py", b" \n", "empty_file"),
        ("x.ipynb", b'{"cells": [{"cell_type": "code", "source": ["x = 1', "truncated_json"),
        ("x.ipynb", b'{"cells": [', "truncated_json"),
        ("x.ipynb", b"<html><body>404</body></html>", "not_a_notebook"),
        ("x.ipynb", b"[]", "not_a_notebook"),
        ("x.ipynb", b"3", "not_a_notebook"),
        ("x.ipynb", b"{}", "not_a_notebook"),
        ("x.ipynb", b'{"cells": 3}', "not_a_notebook"),
        ("x.ipynb", b'{"cells": [3]}', "not_a_notebook"),
        ("x.ipynb", b'{"cells": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "not_a_notebook"),
        ("x.ipynb", b"\x00\xff" * 1000, "not_a_notebook"),
        ("x.ipynb", b'{"cells":[' + b'{"cell_type":"code"},' * 400_000 + b"{}]}", "not_a_notebook"),
        ("x.pdf", b"%PDF", "no_notebook"),
        ("x.md", b"# only text", "no_notebook"),
        ("x.tar.gz", b"\x1f\x8b", "archive_unsupported"),
        ("x.zip", b"PK\x03\x04 and no more", "archive_broken"),
        ("x.zip", b"", "archive_broken"),
    ],
)  # fmt: skip
def test_files_that_are_no_submission(tmp_path, name, content, code):
    path = tmp_path / name
    path.write_bytes(content)
    assert fault(path) == code


def test_things_that_are_no_files(tmp_path, lay_out, notebook):
    outside = tmp_path / "secret.ipynb"
    outside.write_bytes(notebook("step = 'secret'"))
    os.mkfifo(tmp_path / "pipe.ipynb")
    (tmp_path / "link.ipynb").symlink_to(outside)
    (tmp_path / "folder.ipynb").mkdir()
    assert fault(tmp_path / "pipe.ipynb") == "not_a_file"
    assert fault(tmp_path / "link.ipynb") == "not_a_file"
    assert fault(tmp_path / "folder.ipynb") == "no_notebook"
    assert fault(tmp_path / "gone.ipynb") == "not_a_file"
    root = lay_out({"a.py": b"step = 1", "y.ipynb/inner.txt": b""})
    os.mkfifo(root / "x.ipynb")
    (root / "z.ipynb").symlink_to(outside)
    (root / "all").symlink_to(tmp_path)
    (root / "loop").symlink_to(root)
    if os.geteuid() == 0:
        os.mknod(root / "zero.py", stat.S_IFCHR | 0o600, os.makedev(1, 5))
    submission = read(root)
    assert [cell.source for cell in submission.cells] == ["step = 1"]
    assert submission.notes[0].code == "note_ignored_files"
    assert "secret" not in repr(submission)


def test_a_file_that_cannot_be_read_in_time(tmp_path):
    path = tmp_path / "x.ipynb"
    with path.open("wb") as file:
        file.truncate(300 << 20)  # sparse
    assert fault(path) == "too_big"


def test_outputs_of_100_megabytes_cost_nearly_nothing(tmp_path, notebook):
    cell = {"cell_type": "code", "source": "step = 1", "outputs": [{"text": ["a line of { output\n"] * 100}]}
    text = json.dumps({"cells": [cell]})
    line = json.dumps("a line of { output\n")
    path = tmp_path / "x.ipynb"
    path.write_text(text.replace(line, ", ".join([line] * 40_000), 1))
    start = time.perf_counter()
    json.loads(path.read_bytes())
    plain = time.perf_counter() - start
    start = time.perf_counter()
    submission = read_submission(path, "kim", "cell_unit", ())
    assert [cell.source for cell in submission.cells] == ["step = 1"]
    assert time.perf_counter() - start < 2 * plain + 0.2  # and without its memory


def test_zip_and_folder_read_alike(tmp_path, lay_out, archive, notebook):
    files = {
        "과제/x.ipynb": notebook("from helper import step"),
        "과제/helper.py": b"step = 1",
        "__MACOSX/과제/._x.ipynb": b"?",
    }
    (tmp_path / "x.zip").write_bytes(archive(files))
    zipped, folder = read(tmp_path / "x.zip"), read(lay_out(files))
    assert zipped.cells == folder.cells
    assert zipped.files == folder.files == {"helper.py": b"step = 1"}
    assert zipped.notes == folder.notes == ()


def test_members_that_would_leave_the_archive(tmp_path):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr("x.py", "step = 1")
        with pytest.warns(UserWarning, match="Duplicate"):
            file.writestr("x.py", "step = 'twice'")
        for name in ("../up.py", "/abs.py", "a/../../up.py", "C:/c.py", "..\\back.py"):
            file.writestr(name, "step = 'out'")
        link = zipfile.ZipInfo("link.py")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        file.writestr(link, "/etc/passwd")
    (tmp_path / "x.zip").write_bytes(buffer.getvalue())
    submission = read(tmp_path / "x.zip")
    assert [cell.source for cell in submission.cells] == ["step = 1"]
    assert submission.notes[0].code == "note_ignored_files"
    assert set(submission.files) <= {"x.py"}


def test_a_file_where_a_folder_should_be(tmp_path, archive):
    (tmp_path / "x.zip").write_bytes(archive({"x.py": b"step = 1", "a": b"", "a/b.py": b"", "n" * 300 + ".py": b""}))
    assert set(read(tmp_path / "x.zip").files) <= {"a", "x.py"}


def patched(data: bytes, offset: int, fmt: str, value: int) -> bytes:
    """A zip archive of one member with one field of its central directory changed."""
    at = data.index(b"PK\x01\x02") + offset
    return data[:at] + struct.pack(fmt, value) + data[at + struct.calcsize(fmt) :]


def test_archives_that_attack(tmp_path, archive):
    good = archive({"x.py": b"step = 1\n" * 100})
    many = archive({f"{i}.txt": b"" for i in range(100)})
    bomb = archive({"x.py": b"\0" * (1 << 20)})
    nested = archive({"b.zip": archive({"c.zip": archive({"x.py": b"step = 1"})})})
    for content, code in [
        (patched(good, 8, "<H", 1), "archive_encrypted"),
        (patched(good, 10, "<H", 14), "archive_broken"),  # lzma
        (patched(good, 16, "<I", 0), "archive_broken"),  # checksum
        (patched(good, 24, "<I", 0xFFFFFF00), "archive_too_big"),
        (good[:-10], "archive_broken"),
        (good[len(good) // 2 :], "archive_broken"),
        (many + b"PK\x01\x02" * 30_000, "too_many_files"),
        (nested, "archive_nested"),
        (archive({"x.pdf": b""}), "no_notebook"),
    ]:
        path = tmp_path / "x.zip"
        path.write_bytes(content)
        assert fault(path) == code
    path.write_bytes(archive({"b.zip": archive({"x.py": b"step = 1"})}))
    assert read(path).fault is None
    path.write_bytes(patched(bomb, 24, "<I", 10))  # says 10 bytes, holds 1 MiB
    assert fault(path) == "archive_broken"


def test_a_notebook_too_large_unpacked(tmp_path):
    with zipfile.ZipFile(tmp_path / "x.zip", "w", zipfile.ZIP_DEFLATED) as file, file.open("x.ipynb", "w") as member:
        for _ in range(257):
            member.write(b" " * (1 << 20))
    assert fault(tmp_path / "x.zip") == "too_big"


def test_too_many_files_in_a_folder(tmp_path, monkeypatch):
    monkeypatch.setattr("autograder.submission.folder._MAX_SEEN", 50)
    for number in range(60):
        (tmp_path / f"{number}.txt").touch()
    assert fault(tmp_path) == "too_many_files"


def test_cells_without_end(tmp_path, notebook):
    path = tmp_path / "x.ipynb"
    path.write_bytes(notebook("x = 1 \n" * 60_000, "y = 2", "z = 1 \n" * 300_000, "w = 1 \n" * 100_000, "v = 3"))
    problems = [cell.problem for cell in read(path).cells]
    assert [bool(problem) for problem in problems] == [False, False, True, True, False]


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
CELLS = st.dictionaries(
    st.sampled_from(["cell_type", "source", "input", "outputs", "metadata"]),
    ANY_JSON | st.just("code") | st.just(["x = 1"]),
)
NOTEBOOKS = ANY_JSON | st.fixed_dictionaries(
    {}, optional={"cells": ANY_JSON | st.lists(CELLS, max_size=3), "worksheets": ANY_JSON, "nbformat": ANY_JSON}
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    NOTEBOOKS.map(lambda value: json.dumps(value).encode()) | st.binary(max_size=60),
    st.sampled_from([".ipynb", ".py", ".md", ".zip"]),
)
def test_any_bytes_are_read_without_an_error(tmp_path, content, suffix):
    path = tmp_path / f"x{suffix}"
    path.write_bytes(content)
    submission = read_submission(path, "kim", "cell_unit", ("step",))
    assert all(isinstance(cell.source, str) for cell in submission.cells)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 400), st.integers(0, 255))
def test_a_zip_with_any_byte_changed(tmp_path, archive, position, value):
    data = bytearray(archive({"a/x.py": b"step = 1", "b.py": b"x" * 50}))
    data[position % len(data)] = value
    path = tmp_path / "x.zip"
    path.write_bytes(data)
    read_submission(path, "kim", "cell_unit", ("step",))
