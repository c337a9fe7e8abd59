"""Makes and seals a report in a process of its own; the key stays in this one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

from kadelyx_desk.application.ports import ReportOrder, Signer
from kadelyx_desk.reporting.child import ending, heard, say, tell
from kadelyx_desk.reporting.placing import put_in_place

_SIGN: Final = b"sign"


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
        word, said = heard(child)
        if word == _SIGN:
            child.send_bytes(signer.sign(said))
        else:
            ending(word, said)
            return


def _make(parent: Connection, task: _Task) -> None:
    """The child: draw, attach, seal, write."""

    def work() -> bytes:
        put_in_place(task.target, _sealed(parent, task))
        return b""

    tell(parent, work)


def _sealed(parent: Connection, task: _Task) -> bytes:
    # Drawing and sealing take half a second to import and are never needed by the parent.
    from kadelyx_desk.reporting.document import document  # noqa: PLC0415 - the child only
    from kadelyx_desk.reporting.sealing import Certificates, seal  # noqa: PLC0415 - the child only

    def sign(attributes: bytes) -> bytes:
        say(parent, _SIGN, attributes)
        return parent.recv_bytes()

    certificates = Certificates(task.certificate, task.root_certificate)
    return seal(document(task.order, task.fonts), certificates, task.at, sign)
