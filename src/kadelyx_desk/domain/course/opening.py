"""How a session opens: what its first entries copy, and in what order they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kadelyx_desk.domain.course.statements import PersonFile, latest
from kadelyx_desk.domain.entries import (
    AllergiesCopied,
    MedicinesCopied,
    PartnerCopied,
    ReasonsCopied,
    SessionOpened,
    StaffCopied,
)
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.entries.opening import StreamHead
from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.values import About, Partner


@dataclass(frozen=True, slots=True)
class Arriving:
    """A partner as the session finds them; what was not stated by then is None."""

    partner: Partner
    copied: PartnerCopied
    allergies: str | None
    medicines: str | None

    def entries(self) -> list[tuple[About, Body]]:
        """The partner's first entries."""
        bodies: list[Body] = [self.copied]
        if self.allergies is not None:
            bodies.append(AllergiesCopied(self.allergies))
        if self.medicines is not None:
            bodies.append(MedicinesCopied(self.medicines))
        return [(About.of(self.partner), body) for body in bodies]


def arriving(person: PersonFile, head: StreamHead) -> Arriving:
    """A partner as the couple file knows them now; `head` is where the file stands."""
    named, weight = person.identity, person.weight
    allergies, medicines = latest(person.allergies), latest(person.medicines)
    copied = PartnerCopied(
        person=head,
        family=named.family,
        given=named.given,
        born=named.born,
        weight=weight.body.weight if weight else None,
        weighed=weight.body.on if weight else None,
        preferred=named.preferred,
        pronouns=named.pronouns,
    )
    return Arriving(
        person.partner,
        copied,
        None if allergies is None else allergies.body.text,
        None if medicines is None else medicines.body.text,
    )


@dataclass(frozen=True, slots=True)
class Opening:
    """Everything that a session copies before anything is said in it."""

    opened: SessionOpened
    people: tuple[Arriving, ...]
    reasons: tuple[Reason, ...]
    team: tuple[StaffCopied, ...]

    def entries(self) -> list[tuple[About, Body]]:
        """The first entries of the session, each with whom it is about."""
        bodies: list[Body] = [ReasonsCopied(self.reasons)] if self.reasons else []
        return [
            (About.COUPLE, self.opened),
            *(entry for person in self.people for entry in person.entries()),
            *((About.COUPLE, body) for body in (*bodies, *self.team)),
        ]


def opening_of(links: Sequence[Link]) -> Opening:
    """The opening that a session holds; what was told later is no part of it.

    Raises:
        LookupError: the session does not begin with one.
    """
    found = [(link.entry.about, link.entry.body) for link in links]
    if not found or not isinstance(found[0][1], SessionOpened):
        message = "the session has no opening entry"
        raise LookupError(message)
    opened, place = found[0][1], 1
    people: list[Arriving] = []
    for partner in Partner:
        arriving, place = _arriving(found, place, partner)
        people += [arriving] if arriving is not None else []
    reasons: tuple[Reason, ...] = ()
    if place < len(found) and isinstance(said := found[place][1], ReasonsCopied):
        reasons, place = said.reasons, place + 1
    team = []
    while place < len(found) and isinstance(copied := found[place][1], StaffCopied):
        team.append(copied)
        place += 1
    return Opening(opened, tuple(people), reasons, tuple(team))


def _arriving(
    found: Sequence[tuple[About, Body]], place: int, partner: Partner
) -> tuple[Arriving | None, int]:
    copied = _next(found, place, partner, PartnerCopied)
    if not isinstance(copied, PartnerCopied):
        return None, place
    place += 1
    texts: list[str | None] = []
    for kind in (AllergiesCopied, MedicinesCopied):
        told = _next(found, place, partner, kind)
        texts.append(told.text if isinstance(told, AllergiesCopied | MedicinesCopied) else None)
        place += told is not None
    return Arriving(partner, copied, texts[0], texts[1]), place


def _next(
    found: Sequence[tuple[About, Body]], place: int, partner: Partner, kind: type[Body]
) -> Body | None:
    """The entry at this place, where it is of the kind and about the partner."""
    if place >= len(found):
        return None
    about, body = found[place]
    return body if about is About.of(partner) and isinstance(body, kind) else None
