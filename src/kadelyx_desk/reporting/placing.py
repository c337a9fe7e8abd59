"""Puts a finished file in its place: whole or not at all, and on the disk before it is seen."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def put_in_place(target: Path, data: bytes) -> None:
    """Put `data` in the place of `target` in one step.

    Raises:
        OSError: where the disk refused; what was at the place is still there.
    """
    beside = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with beside.open("xb") as file:
            beside.chmod(0o600)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
