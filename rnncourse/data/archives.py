"""Files inside archives inside archives: wheels and zips, tar files, Debian's packages (ar)."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Iterator
from fnmatch import fnmatchcase

_AR, _ZIP = b"!<arch>\n", b"PK"


def extract(archive: bytes, *path: str) -> bytes:
    """What `path` leads to: each part is the name of a file in the archive before it; `*` stands for anything.

    Where several files have such a name their contents are joined, in the order of their names.

    Raises:
        FileNotFoundError: there is no such file inside.
    """
    for pattern in path:
        found = sorted(_members(archive, pattern))
        if not found:
            raise FileNotFoundError(pattern)
        archive = b"".join(content for _, content in found)
    return archive


def _members(archive: bytes, pattern: str) -> Iterator[tuple[str, bytes]]:
    stream = io.BytesIO(archive)
    if archive.startswith(_AR):
        yield from (member for member in _ar(stream) if fnmatchcase(member[0], pattern))
    elif archive.startswith(_ZIP):
        with zipfile.ZipFile(stream) as packed:
            yield from ((name, packed.read(name)) for name in packed.namelist() if fnmatchcase(name, pattern))
    else:
        with tarfile.open(fileobj=stream) as tar:
            for member in tar:
                if member.isfile() and fnmatchcase(member.name, pattern):
                    opened = tar.extractfile(member)
                    assert opened is not None  # it is a plain file
                    yield member.name, opened.read()


def _ar(stream: io.BytesIO) -> Iterator[tuple[str, bytes]]:
    """Members of an ar archive. Source of the layout: the manual page deb(5)."""
    stream.seek(len(_AR))
    while len(header := stream.read(60)) == 60:
        size = int(header[48:58])
        yield header[:16].decode("ascii").rstrip(" /"), stream.read(size)
        stream.seek(size % 2, io.SEEK_CUR)
