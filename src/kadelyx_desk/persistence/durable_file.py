"""Writes a small private file whole or not at all, and sees that it really lies on the disk."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kadelyx_desk.domain.errors import RefusedError

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
_THERE = "There is a file of this name already, and it stays. Choose another name."
_BINARY = getattr(os, "O_BINARY", 0)  # Windows only: no translation of line ends


def write_private(path: Path, content: bytes) -> None:
    """Replace the file at `path` with `content`, readable by its owner only.

    The old file stays until the new one has been written, flushed and read back.

    Raises:
        OSError: where the disk refused it or gave other bytes back; the old file is unharmed.
    """
    fresh = path.with_name(path.name + ".new")
    fresh.unlink(missing_ok=True)
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, PRIVATE_FILE)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if fresh.read_bytes() != content:
        raise OSError("the disk gave back other bytes than were written")
    fresh.replace(path)
    flush_folder(path.parent)


def write_new_private(path: Path, content: bytes) -> None:
    """Write a file where there is none, readable by its owner only, whole or not at all.

    Raises:
        RefusedError: there is a file, which stays as it is.
        OSError: where the disk refused it.
    """
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY
        handle = os.open(path, flags, PRIVATE_FILE)
    except FileExistsError as error:
        raise RefusedError(_THERE, "file-exists") from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def flush_folder(folder: Path) -> None:
    """Make a rename or a new file in `folder` durable."""
    if sys.platform == "win32":  # a folder cannot be opened there; NTFS journals the rename
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_private_folder(folder: Path) -> None:
    """Make `folder`, with the ones above it, for its owner only."""
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    folder.chmod(PRIVATE_FOLDER)
