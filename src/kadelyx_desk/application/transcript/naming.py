"""What staff and entries are called in a transcript that is written out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from datetime import datetime
from uuid import UUID

from kadelyx_desk.domain.entries import (
    AgreementReviewed,
    Amendment,
    StaffCopied,
    StaffRegistered,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.moments import Moment
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.record.fields import Json, JsonObject
from kadelyx_desk.domain.transcript.marks import mark_of
from kadelyx_desk.domain.transcript.placed import Place
from kadelyx_desk.domain.transcript.times import Times
from kadelyx_desk.domain.values import StaffRef


class SessionNaming:
    """Names for one session.

    Args:
        links: the whole session.
        first: how many of them are its opening.
        team: those whom the opening copies.
        register: everybody whom the clinic ever registered.
    """

    def __init__(
        self,
        links: Sequence[Link],
        first: int,
        team: Sequence[StaffCopied],
        register: Sequence[StaffRegistered],
    ) -> None:
        self._opened = links[0].entry.occurred
        self._marks = {link.entry.id: mark_of(link.entry) for link in links[:first]}
        self._marks |= {link.entry.id: f"no. {link.seq}" for link in links[first:]}
        self.marked = {entry for link in links for entry in _pointed(link.entry.body)}
        copied = {person.staff: person for person in team}
        named = [ref for link in (links[0], *links[first:]) for ref in _staff(link.entry.body)]
        others = [ref.id for ref in named] + [link.entry.author for link in links]
        known = {person.staff: person for person in register}
        also = {one: known[one] for one in others if one in known and one not in copied}
        self._people: dict[UUID, StaffCopied | StaffRegistered] = {**copied, **also}
        self._in_session = set(copied)
        twice = Counter(person.name for person in self._people.values())
        self._names = {
            staff: person.name if twice[person.name] == 1 else f"{person.name} ({place})"
            for place, (staff, person) in enumerate(self._people.items(), start=1)
        }
        self._also: dict[UUID, set[str]] = {staff: set() for staff in self._people}
        for ref in named:
            if ref.id in self._people and ref.name != self._people[ref.id].name:
                self._also[ref.id].add(ref.name)

    @property
    def zone(self) -> str:
        return self._opened.zone

    def staff(self, ref: StaffRef) -> str:
        """The listed name, or the other one that the entry has."""
        person = self._people.get(ref.id)
        return ref.name if person is None or person.name != ref.name else self._names[ref.id]

    def author(self, staff: UUID) -> str | None:
        """The name of who made an entry, where anybody knows it."""
        return self._names.get(staff)

    def mark(self, entry: UUID) -> str:
        return self._marks.get(entry, str(entry))

    def moment(self, utc: datetime) -> Moment:
        """By the zone of the session, or its offset where the zone is not known here."""
        return Times(self.zone, Place(1)).of_utc(utc, self._opened.offset_minutes)

    def listed(self) -> list[Json]:
        """The section of the staff."""
        return [self._listed(staff, person) for staff, person in self._people.items()]

    def _listed(self, staff: UUID, person: StaffCopied | StaffRegistered) -> JsonObject:
        made: JsonObject = {
            "name": person.name,
            "roles": [role.value for role in person.roles],
            "licence": person.licence,
            "may_inject": person.may_inject,
        }
        if staff not in self._in_session:
            made["in_session"] = False
        if self._names[staff] != person.name:
            made["ref"] = self._names[staff]
        if self._also[staff]:
            made["also"] = list[Json](sorted(self._also[staff]))
        return made


def _staff(value: object) -> Iterator[StaffRef]:
    """Everybody whom an entry names."""
    for one in _parts(value):
        if isinstance(one, StaffRef):
            yield one
        else:
            yield from _staff(one)


def _pointed(body: Body) -> Iterator[UUID]:
    """The entries of the same session that an entry names."""
    if isinstance(body, Amendment):
        yield body.target
        yield from () if body.replacement is None else _pointed(body.replacement)
    elif not isinstance(body, AgreementReviewed):
        yield from (one for one in _parts(body) if isinstance(one, UUID))


def _parts(value: object) -> Iterable[object]:
    if isinstance(value, tuple):
        return value
    if is_dataclass(value):
        return [getattr(value, field.name) for field in fields(value)]
    return ()
