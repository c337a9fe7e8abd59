"""The audit log: who did what to the record, in a stream of its own."""

from __future__ import annotations

from uuid import UUID

from kadelyx_desk.application.recorder import Recorder
from kadelyx_desk.domain.entries.audit import Act, Audited
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.errors import NotSavedError
from kadelyx_desk.domain.record.entry import Entry
from kadelyx_desk.domain.record.identifiers import uuid7
from kadelyx_desk.domain.values import About


class AuditLog:
    """Appends to the one audit stream of the vault, which it begins where there is none.

    An act that is in the record is done, whether or not the disk takes its line here too: the
    line is then kept in hand and goes first at the next act, under the same id.
    """

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder
        self._kept: tuple[Entry, ...] = ()

    def note(self, act: Act, subject: UUID | None = None, detail: str | None = None) -> None:
        """Record an act. `detail` never holds clinical content or a client's name."""
        body = Audited(act, subject, detail)
        self._kept += (self._recorder.entry(self._stream(), About.COUPLE, body),)
        try:
            self._recorder.log.append(*self._kept)
        except NotSavedError:
            return
        self._kept = ()

    def _stream(self) -> UUID:
        found = self._recorder.log.streams(StreamKind.AUDIT)
        if found:
            return found[0].id
        now = self._recorder.clock.read().moment.utc
        return self._recorder.log.begin(uuid7(now), StreamKind.AUDIT, now).id
