"""The audit log: who did what to the record, in a stream of its own."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from kadelyx_desk.application.recorder import Recorder
from kadelyx_desk.domain.entries.audit import Act, Audited
from kadelyx_desk.domain.entries.body import StreamKind
from kadelyx_desk.domain.identifiers import uuid7


@dataclass(frozen=True, slots=True)
class AuditLog:
    """Appends to the one audit stream of the vault, which it begins where there is none."""

    recorder: Recorder

    def note(self, act: Act, subject: UUID | None = None, detail: str | None = None) -> None:
        """Record an act. `detail` never holds clinical content or a client's name."""
        self.recorder.write(self._stream(), Audited(act, subject, detail))

    def _stream(self) -> UUID:
        found = self.recorder.log.streams(StreamKind.AUDIT)
        if found:
            return found[0].id
        now = self.recorder.clock.read().moment.utc
        return self.recorder.log.begin(uuid7(now), StreamKind.AUDIT, now).id
