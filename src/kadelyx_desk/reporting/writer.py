"""Makes and seals a report in a process of its own; the key stays in this one."""

from __future__ import annotations

import contextlib
import os
import secrets
import traceback
from dataclasses import dataclass
from datetime import datetime
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from kadelyx_desk.application.ports import ReportOrder, Signer
from kadelyx_desk.domain.errors import KadelyxError

_SIGN: Final = b"sign"
_DONE: Final = b"done"
_FAILED: Final = b"failed"
_BROKE: Final = b"broke"


@dataclass(frozen=True, slots=True)
class _Task:
    """All that the child is given: frozen, and without a key."""

    order: ReportOrder
    fonts: Path
    certificate: bytes
    root_certificate: bytes
    target: Path
    at: datetime


class SealedReportWriter:
    """Writes sealed reports. `fonts` is the folder of the bundled faces."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts

    def write(self, order: ReportOrder, signer: Signer, target: Path, at: datetime) -> None:
        """Write the sealed report to `target`, whole or not at all. Takes a second or two.

        Raises:
            KadelyxError: where the file cannot be written, or the report cannot be made.
        """
        task = _Task(
            order, self._fonts, signer.certificate, signer.root_certificate, target, at
        )
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        child = context.Process(target=_make, args=(theirs, task), daemon=True)
        child.start()
        theirs.close()
        try:
            _answer(ours, signer)
        finally:
            ours.close()
            child.join()
            child.close()


def _answer(child: Connection, signer: Signer) -> None:
    """Sign what the child asks to be signed, until it says how it ended."""
    while True:
        try:
            word, said = child.recv_bytes(), child.recv_bytes()
        except EOFError as error:
            raise KadelyxError("The report could not be made. Try again.") from error
        if word == _SIGN:
            child.send_bytes(signer.sign(said))
        elif word == _DONE:
            return
        elif word == _FAILED:
            raise KadelyxError(said.decode())
        else:
            raise RuntimeError(said.decode())


def _make(parent: Connection, task: _Task) -> None:
    """The child: draw, attach, seal, write. It says how it ended and never prints."""
    try:
        _write(task.target, _sealed(parent, task))
        _say(parent, _DONE, "")
    except KadelyxError as error:
        _say(parent, _FAILED, str(error))
    except OSError as error:
        reason = error.strerror or "the disk did not take it"
        _say(parent, _FAILED, f"The report could not be written: {reason}.")
    except Exception as error:  # noqa: BLE001 - a defect: its place goes back, its words may hold notes
        _say(parent, _BROKE, f"{type(error).__name__} at {_place(error)}")
    finally:
        parent.close()


def _say(parent: Connection, word: bytes, said: str) -> None:
    with contextlib.suppress(BrokenPipeError):
        parent.send_bytes(word)
        parent.send_bytes(said.encode())


def _place(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "kadelyx_desk" in Path(frame.filename).parts]
    places = [*ours[-3:], frames[-1]]
    return ", ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in places)


def _sealed(parent: Connection, task: _Task) -> bytes:
    # Drawing and sealing take half a second to import and are never needed by the parent.
    from kadelyx_desk.reporting.document import document  # noqa: PLC0415 - the child only
    from kadelyx_desk.reporting.sealing import Certificates, seal  # noqa: PLC0415 - the child only

    def sign(attributes: bytes) -> bytes:
        parent.send_bytes(_SIGN)
        parent.send_bytes(attributes)
        return parent.recv_bytes()

    certificates = Certificates(task.certificate, task.root_certificate)
    return seal(document(task.order, task.fonts), certificates, task.at, sign)


def _write(target: Path, data: bytes) -> None:
    """Put `data` in the place of `target` in one step, on the disk before it is seen."""
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
