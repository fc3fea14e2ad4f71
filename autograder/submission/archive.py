"""Zip archives, read in memory: no member is ever written to disk, so paths and links in them can do no harm.

What an archive can cost is bounded before anything is unpacked: the number of members, their declared sizes (which
`zipfile` enforces while reading), and the two methods whose decoder needs little memory.
"""

from __future__ import annotations

import io
import stat
import zipfile
from functools import partial
from pathlib import PurePosixPath

from .entries import CODE, MAX_FILE_MIB, MIB, Entry, is_junk, printable, unreadable

_MAX_MEMBERS = 20_000
_MAX_TOTAL_MIB = 1024  # declared, unpacked
_MAX_NESTING = 2  # an archive in an archive is opened, a third is not
_CENTRAL_ENTRY = b"PK\x01\x02"


def list_archive(data: bytes, name: str, nesting: int = 1) -> tuple[list[Entry], list[str]]:
    """The files in a zip archive, and the names of members that are refused: links, and paths that leave the archive.

    Archives inside are opened only where there is no code beside them.
    """
    if data.count(_CENTRAL_ENTRY) > _MAX_MEMBERS:  # before zipfile makes an object for each
        raise unreadable("too_many_files", limit=_MAX_MEMBERS)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = [info for info in archive.infolist() if not info.is_dir()]
    except Exception:  # zipfile raises much more than BadZipFile on forged headers
        raise unreadable("archive_broken", file=printable(name)) from None
    if sum(info.file_size for info in members) > _MAX_TOTAL_MIB * MIB:
        raise unreadable("archive_too_big", file=printable(name), mib=_MAX_TOTAL_MIB)
    entries: list[Entry] = []
    refused: list[str] = []
    for info in members:
        path = _member_path(info)
        if path is None:
            refused.append(info.filename)
        elif not is_junk(path):
            entries.append(Entry(path, info.file_size, partial(_read_member, archive, info, name)))
    return open_archives(entries, refused, nesting)


def open_archives(entries: list[Entry], refused: list[str], nesting: int = 0) -> tuple[list[Entry], list[str]]:
    """Replace zip archives among `entries` by what they hold, where no code lies beside them."""
    archives = [entry for entry in entries if entry.name.casefold().endswith(".zip")]
    if not archives or any(entry.name.casefold().endswith(CODE) for entry in entries):
        return entries, refused
    if sum(entry.size for entry in archives) > MAX_FILE_MIB * MIB:
        raise unreadable("archive_too_big", file=printable(archives[0].name), mib=MAX_FILE_MIB)
    opened = [entry for entry in entries if entry not in archives]
    for entry in archives:
        if nesting >= _MAX_NESTING:
            raise unreadable("archive_nested", file=printable(entry.name))
        inner, inner_refused = list_archive(entry.read(), entry.name, nesting + 1)
        folder = entry.name[: -len(".zip")]
        opened += [Entry(f"{folder}/{item.name}", item.size, item.read) for item in inner]
        refused = refused + [f"{folder}/{item}" for item in inner_refused]
    return opened, refused


def _member_path(info: zipfile.ZipInfo) -> str | None:
    """The member's path in normal form, or None for a link or a path that is absolute, leaves, or makes no sense."""
    name = info.filename.replace("\\", "/")
    parts = PurePosixPath(name).parts
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG) or not parts or len(name) > 1000:
        return None
    if name.startswith("/") or ".." in parts or ":" in parts[0] or "\x00" in name:
        return None
    return "/".join(parts)


def _read_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> bytes:
    if info.flag_bits & 0x1:
        raise unreadable("archive_encrypted", file=printable(name))
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):  # an lzma header may ask for 4 GiB
        raise unreadable("archive_broken", file=printable(name))
    try:
        with archive.open(info) as member:
            return member.read(info.file_size)
    except Exception:  # BadZipFile, zlib.error, RuntimeError, struct.error, ...
        raise unreadable("archive_broken", file=printable(name)) from None
