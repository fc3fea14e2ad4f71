"""Submissions made on the spot: no binary file is kept in the repository."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


def notebook_bytes(*sources: Any, version: int = 4, **changes: Any) -> bytes:
    """A notebook of code cells."""
    if version == 3:
        cells = [{"cell_type": "code", "input": source, "outputs": [], "language": "python"} for source in sources]
        content: dict[str, Any] = {"nbformat": 3, "worksheets": [{"cells": cells}]}
    else:
        cells = [{"cell_type": "code", "source": source, "outputs": [], "metadata": {}} for source in sources]
        content = {"nbformat": 4, "metadata": {}, "cells": [{"cell_type": "markdown", "source": "# text"}, *cells]}
    return json.dumps({**content, **changes}).encode()


def zip_bytes(files: dict[str, bytes]) -> bytes:
    """A zip archive of files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


@pytest.fixture
def notebook() -> Callable[..., bytes]:
    """`notebook("x = 1", version=4)`: the bytes of a notebook of these code cells."""
    return notebook_bytes


@pytest.fixture
def archive() -> Callable[[dict[str, bytes]], bytes]:
    """`archive({"a.py": b"x = 1"})`: the bytes of a zip archive."""
    return zip_bytes


@pytest.fixture
def lay_out(tmp_path: Path) -> Callable[[dict[str, bytes]], Path]:
    """Write files into a folder and return it."""

    def write(files: dict[str, bytes]) -> Path:
        root = tmp_path / "kim"
        root.mkdir()
        for name, content in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return root

    return write
