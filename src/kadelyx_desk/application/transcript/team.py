"""The staff of a transcript: found in the register by name and role, taken up where missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from kadelyx_desk.application.clinic_service import ClinicService, NewStaff
from kadelyx_desk.application.transcript.bench import Bench
from kadelyx_desk.domain.entries import StaffCopied, StaffRegistered
from kadelyx_desk.domain.transcript.leaves import Named
from kadelyx_desk.domain.transcript.placed import Fields, wrong
from kadelyx_desk.domain.values import StaffRef


@dataclass(frozen=True, slots=True)
class _Member:
    """A person of the staff as the session copies them, and what entries call them."""

    copied: StaffCopied
    in_session: bool


class Team:
    """Knows who is meant by a name, and who has a part in the session.

    Args:
        bench: where somebody who is missing is registered.
        listed: the section of the transcript; None to copy the register as it stands.
        typist: who types it in and so becomes the author; copied too, so that the session can
            name them. None for a copy, which is to be as it was.
    """

    def __init__(
        self, bench: Bench, listed: tuple[Fields, ...] | None, typist: UUID | None
    ) -> None:
        self._register = bench.clinic.staff()
        self._copies_all = listed is None
        self._typist = typist
        self._members: dict[UUID, _Member] = {}
        self._called: dict[str, StaffRef] = {}
        for fields in listed or ():
            with bench.trying(fields.place):
                self._take_up(bench.clinic, fields)

    def ref(self, named: Named) -> StaffRef:
        """The person of this name.

        Raises:
            TranscriptError: nobody has it, or several of the register.
        """
        found = self._called.get(_plain(named.name))
        if found is not None:
            return found
        people = [one for one in self._register if _plain(one.name) == _plain(named.name)]
        if len(people) != 1:
            sentence = "Nobody of the staff has this name. Name the person under staff."
            if people:
                sentence = "Several people of the register have this name. List who is meant."
            raise wrong(named.place, sentence)
        self._add(_copied(people[0]), in_session=True)
        return self._called[_plain(named.name)]

    def copies(self) -> tuple[StaffCopied, ...]:
        """Those who have a part in the session, for its opening."""
        if self._copies_all:
            return tuple(_copied(person) for person in self._register)
        copied = [one.copied for one in self._members.values() if one.in_session]
        typist = (person for person in self._register if person.staff == self._typist)
        added = [_copied(person) for person in typist if person.staff not in self._members]
        return (*copied, *added)

    def _take_up(self, clinic: ClinicService, fields: Fields) -> None:
        person = self._found(fields) or self._registered(clinic, fields)
        copied = StaffCopied(
            staff=person.staff,
            name=fields.values["name"],
            roles=fields.get("roles") or person.roles,
            licence=fields.get("licence", person.licence),
            may_inject=fields.get("may_inject", person.may_inject),
        )
        self._add(copied, in_session=fields.get("in_session", True))
        for name in fields.get("also", ()):
            self._called.setdefault(_plain(name), StaffRef(copied.staff, name))
        if "ref" in fields:
            self._called[_plain(fields.get("ref"))] = StaffRef(copied.staff, copied.name)

    def _found(self, fields: Fields) -> StaffRegistered | None:
        """The person of the register who is meant; None where nobody has the name.

        Raises:
            TranscriptError: somebody else has it, or several.
        """
        name, roles = _plain(fields.values["name"]), set(fields.get("roles", ()))
        free = (one for one in self._register if one.staff not in self._members)
        people = [one for one in free if _plain(one.name) == name]
        fitting = [one for one in people if roles <= set(one.roles)]
        if len(fitting) > 1 and "licence" in fields:
            fitting = [one for one in fitting if one.licence == fields.get("licence")]
        if people and not fitting:
            sentence = (
                "In the register this name has other roles. Type those, or leave them out."
            )
            raise wrong(fields.where("roles"), sentence)
        if len(fitting) > 1:
            raise wrong(fields.where("name"), "Several people have this name. Say the licence.")
        return fitting[0] if fitting else None

    def _registered(self, clinic: ClinicService, fields: Fields) -> StaffRegistered:
        if not fields.get("roles"):
            sentence = "Nobody in the register has this name. Say the roles to take them up."
            raise wrong(fields.where("roles"), sentence)
        new = NewStaff(
            fields.values["name"],
            fields.values["roles"],
            fields.get("licence"),
            may_inject=fields.get("may_inject", False),
        )
        return clinic.register(clinic.new_staff_id(), new)

    def _add(self, copied: StaffCopied, *, in_session: bool) -> None:
        self._members[copied.staff] = _Member(copied, in_session)
        self._called.setdefault(_plain(copied.name), StaffRef(copied.staff, copied.name))


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _copied(person: StaffRegistered) -> StaffCopied:
    return StaffCopied(
        person.staff, person.name, person.roles, person.licence, person.may_inject
    )


def named_in(values: Iterable[Any]) -> Iterable[Named]:
    """Everybody who is named in these values."""
    for value in values:
        if isinstance(value, Named):
            yield value
        elif isinstance(value, tuple):
            yield from named_in(value)
