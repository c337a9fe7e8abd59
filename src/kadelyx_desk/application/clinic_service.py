"""The clinic's own stream: its name, the register of its staff, the protocols it adopted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar
from uuid import UUID

from kadelyx_desk.application.audit_log import AuditLog
from kadelyx_desk.application.recorder import Recorder
from kadelyx_desk.domain.entries import ClinicFounded, ProtocolAdopted, StaffRegistered
from kadelyx_desk.domain.entries.audit import Act
from kadelyx_desk.domain.entries.body import Body, StreamKind
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.errors import RefusedError
from kadelyx_desk.domain.parsing import parse_name
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.protocol_text import read_protocol
from kadelyx_desk.domain.record.identifiers import uuid7
from kadelyx_desk.domain.record.streams import Head
from kadelyx_desk.domain.rules.permissions import Deed, may, require

_Body = TypeVar("_Body", bound=Body)


@dataclass(frozen=True, slots=True)
class NewStaff:
    """What is asked about a person of the register."""

    name: str
    roles: tuple[Role, ...]
    licence: str | None
    may_inject: bool


class ClinicService:
    """What a clinician can do to the clinic's stream."""

    def __init__(self, recorder: Recorder, audit: AuditLog) -> None:
        self._recorder = recorder
        self._audit = audit

    def found(
        self, clinic: ClinicFounded, first: NewStaff, staff: UUID, protocols: Sequence[str]
    ) -> None:
        """Begin the record of a clinic: its name, its first person, its protocols.

        A second call finds what the first one wrote and adds nothing; where the first one was
        cut off after the stream was begun, it goes on there.

        Raises:
            InvalidValueError: for a name that is none, or a protocol that cannot be read.
            RefusedError: for a first person without a role.
        """
        log = self._recorder.log
        begun = log.streams(StreamKind.CLINIC)
        if begun and log.head(begun[0].id).seq:
            return
        adopted = [(text, read_protocol(text)) for text in protocols]
        bodies: list[Body] = [
            replace(clinic, name=parse_name(clinic.name)),
            _registered(staff, first),
            *(ProtocolAdopted(p.id, p.version, p.sha256, text) for text, p in adopted),
        ]
        now = self._recorder.clock.read().moment.utc
        stream = (begun[0] if begun else log.begin(uuid7(now), StreamKind.CLINIC, now)).id
        self._recorder.write(stream, *bodies)
        self._audit.note(Act.FOUNDED, stream)

    def register(self, staff: UUID, person: NewStaff) -> StaffRegistered:
        """Add somebody to the register, or say something new of somebody who is in it.

        Raises:
            RefusedError: without a role, by somebody who may not change the register, or where
                nobody would be left who may.
        """
        self.require(Deed.CHANGE_REGISTER)
        entry = _registered(staff, person)
        before = self.staff()
        after = (*(other for other in before if other.staff != staff), entry)
        for deed in Deed:
            if _some_may(before, deed) and not _some_may(after, deed):
                message = (
                    f"Nobody would be left who may {deed.value}. Name somebody else first."
                )
                raise RefusedError(message, "nobody-left")
        self._recorder.write(self._stream, entry)
        self._audit.note(Act.STAFF_CHANGED, self._stream)
        return entry

    def roles_of(self, staff: UUID) -> tuple[Role, ...]:
        """What somebody is at the clinic; nothing for somebody who is not in the register."""
        return next((person.roles for person in self.staff() if person.staff == staff), ())

    def require(self, deed: Deed) -> None:
        """Return if the person at the keyboard may do it.

        Raises:
            RefusedError: with the roles that may.
        """
        require(self.roles_of(self._recorder.hand.author.id), deed)

    def new_staff_id(self) -> UUID:
        """An id for a person who is about to be registered."""
        return uuid7(self._recorder.clock.read().moment.utc)

    def clinic(self) -> ClinicFounded:
        """The clinic as it was named last."""
        return self._all(ClinicFounded)[-1]

    def staff(self) -> tuple[StaffRegistered, ...]:
        """The register as it stands, by the order in which people came."""
        return tuple(person for person in self.everybody() if person.active)

    def everybody(self) -> tuple[StaffRegistered, ...]:
        """All who were ever in the register, as it last knew them."""
        latest: dict[UUID, StaffRegistered] = {}
        for person in self._all(StaffRegistered):
            latest[person.staff] = person
        return tuple(latest.values())

    def protocol(self, sha256: str | None = None) -> Protocol:
        """The protocol with this hash; without one, the one adopted last."""
        return read_protocol(self.protocol_text(sha256))

    def protocol_text(self, sha256: str | None = None) -> str:
        """The text of a protocol as it was adopted.

        Raises:
            RefusedError: where the clinic never adopted it.
        """
        for adopted in reversed(self._all(ProtocolAdopted)):
            if sha256 is None or adopted.sha256 == sha256:
                return adopted.text
        raise RefusedError("The clinic has not adopted this protocol.", "protocol")

    def protocol_named(self, protocol: str, version: int | None) -> Protocol:
        """A protocol by its name, of this version or of the one adopted last.

        Raises:
            RefusedError: where the clinic never adopted it.
        """
        for adopted in reversed(self._all(ProtocolAdopted)):
            if adopted.protocol == protocol and version in {None, adopted.version}:
                return read_protocol(adopted.text)
        raise RefusedError("The clinic has not adopted this protocol.", "protocol")

    def newer(self, offered: Iterable[Protocol]) -> Protocol | None:
        """A later version of the protocol in force among those that came with the program."""
        now = self.protocol()
        later = (item for item in offered if item.id == now.id and item.version > now.version)
        return max(later, key=lambda item: item.version, default=None)

    def adopt(self, text: str) -> Protocol:
        """Work by this protocol from now on; a session that was opened keeps its own.

        Raises:
            InvalidValueError: the text is no protocol; nothing is adopted.
            RefusedError: by somebody who may not adopt one.
        """
        self.require(Deed.ADOPT_PROTOCOL)
        read = read_protocol(text)
        self._recorder.write(
            self._stream, ProtocolAdopted(read.id, read.version, read.sha256, text)
        )
        self._audit.note(Act.PROTOCOL_ADOPTED, self._stream, f"{read.id} {read.version}")
        return read

    def head(self) -> tuple[UUID, Head]:
        """The clinic's stream and where it stands."""
        return self._stream, self._recorder.log.head(self._stream)

    @property
    def _stream(self) -> UUID:
        return self._recorder.log.streams(StreamKind.CLINIC)[0].id

    def _all(self, kind: type[_Body]) -> list[_Body]:
        links = self._recorder.log.read(self._stream)
        return [link.entry.body for link in links if isinstance(link.entry.body, kind)]


def _some_may(staff: Iterable[StaffRegistered], deed: Deed) -> bool:
    return any(may(person.roles, deed) for person in staff)


def _registered(staff: UUID, person: NewStaff) -> StaffRegistered:
    if not person.roles:
        raise RefusedError("Choose at least one role.", "no-role")
    return StaffRegistered(
        staff=staff,
        name=parse_name(person.name),
        roles=person.roles,
        licence=person.licence,
        may_inject=person.may_inject,
        active=True,
    )
