"""What a report's process and the program say to each other: two messages, a word and its rest.

The child never prints and never hands on an exception's own words, which may hold notes.
"""

from __future__ import annotations

import contextlib
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from kadelyx_desk.domain.errors import KadelyxError

_DONE: Final = b"done"
_FAILED: Final = b"failed"
_BROKE: Final = b"broke"


def tell(parent: Connection, work: Callable[[], bytes]) -> None:
    """In the child: do `work` and say how it ended, with what it made."""
    try:
        say(parent, _DONE, work())
    except KadelyxError as error:
        say(parent, _FAILED, str(error).encode())
    except OSError as error:
        reason = error.strerror or "the disk did not take it"
        say(parent, _FAILED, f"The report could not be written: {reason}.".encode())
    except Exception as error:  # noqa: BLE001 - a defect: its place goes back, its words may hold notes
        say(parent, _BROKE, f"{type(error).__name__} at {_place(error)}".encode())


def say(other: Connection, word: bytes, said: bytes) -> None:
    """Say something; nobody may listen any more."""
    with contextlib.suppress(BrokenPipeError):
        other.send_bytes(word)
        other.send_bytes(said)


def heard(child: Connection) -> tuple[bytes, bytes]:
    """In the program: the next word of the child, with what belongs to it.

    Raises:
        KadelyxError: where the child is gone without a word.
    """
    try:
        return child.recv_bytes(), child.recv_bytes()
    except EOFError as error:
        raise KadelyxError("The report could not be made. Try again.") from error


def ending(word: bytes, said: bytes) -> bytes:
    """What the child made.

    Raises:
        KadelyxError: where it could not, for a reason to be told.
        RuntimeError: where it broke; it says the place and nothing else.
    """
    if word == _DONE:
        return said
    if word == _FAILED:
        raise KadelyxError(said.decode())
    raise RuntimeError(said.decode())


def _place(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "kadelyx_desk" in Path(frame.filename).parts]
    places = [*ours[-3:], frames[-1]]
    return ", ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in places)
