"""A session of any size, made of links without a log: the same one every time."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from kadelyx_desk.domain.entries import (
    Body,
    DoseGiven,
    JourneyStarted,
    Noted,
    Observed,
    PartnerCopied,
    VitalsTaken,
)
from kadelyx_desk.domain.entries.dose import Aspirated, Check
from kadelyx_desk.domain.entries.opening import StreamHead
from kadelyx_desk.domain.moments import Moment, Recorded
from kadelyx_desk.domain.record.entry import Entry, Link, Source
from kadelyx_desk.domain.snapshot import SessionSnapshot, apply
from kadelyx_desk.domain.values import (
    About,
    BloodPressure,
    Milligrams,
    Millilitres,
    StaffRef,
    Strength,
)
from kadelyx_desk.domain.visibility import Visibility

START = datetime(2026, 11, 20, 21, 0, tzinfo=UTC)
LENGTH = timedelta(minutes=150)
_STAFF = StaffRef(UUID(int=1), "Dana Whitfield")
_BORN = date(1985, 3, 4)
_VITALS, _SEEN = 0.35, 0.9
"""Of all that is pressed, the share of vitals; and with what is seen, the share of both."""
_WORDS = ("tearful", "inward and quiet", "joy or laughter", "insight spoken", "reassured")


@dataclass(frozen=True)
class Told:
    """A session, the moment at which it stands, and the chance that writes it."""

    snapshot: SessionSnapshot
    at: datetime
    chance: random.Random

    @property
    def moment(self) -> Moment:
        return Moment(self.at, -480, "America/Los_Angeles")

    def later(self, by: timedelta) -> Told:
        """Time passes."""
        return replace(self, at=self.at + by)

    def written(self, about: About, body: Body, late: timedelta = timedelta(0)) -> Told:
        """One more entry, recorded now, of something that happened then."""
        seq = len(self.snapshot.links) + 1
        entry = Entry(
            id=UUID(int=seq),
            stream=UUID(int=7),
            about=about,
            body=body,
            occurred=self.moment.shifted(-late),
            recorded=Recorded(self.at, "boot", seq),
            author=_STAFF.id,
            device="benchmark",
            source=Source.KEYBOARD,
            visibility=Visibility.SHARED,
        )
        link = Link(seq, entry, b"", b"", b"", b"", seq.to_bytes(32, "big"))
        return replace(self, snapshot=apply(self.snapshot, link))

    def pressed(self) -> Told:
        """What is pressed next: a third vitals, the rest seen or said."""
        chance = self.chance
        partner = chance.choice([About.A, About.B])
        kind = chance.random()
        if kind < _VITALS:
            pressure = BloodPressure(chance.randint(100, 160), chance.randint(60, 95))
            taken = VitalsTaken(pressure, chance.randint(55, 110), chance.randint(92, 100))
            return self.written(partner, taken)
        about = chance.choice(list(About))
        if kind < _SEEN:
            label = chance.choice(_WORDS)
            return self.written(about, Observed(label, "feeling", label))
        return self.written(about, Noted("it is warm in here now", quote=True))


def session(size: int) -> Told:
    """A couple in its journey, both dosed, with `size` entries over two hours and a half."""
    chance = random.Random(size)  # noqa: S311 - the same entries every time, no secret
    told = Told(SessionSnapshot(), START, chance)
    for about in (About.A, About.B):
        body = PartnerCopied(StreamHead(UUID(int=2), 1, ""), "Rivera", "Ana", _BORN, None, None)
        told = told.written(about, body)
    told = told.written(About.COUPLE, JourneyStarted())
    for about in (About.A, About.B):
        told = told.later(timedelta(minutes=1)).written(about, _dose())
    for _ in range(size):
        told = told.later(LENGTH / size).pressed()
    return replace(told, at=START + LENGTH + timedelta(minutes=3))


def _dose() -> DoseGiven:
    amount = Milligrams(Decimal(50))
    return DoseGiven(
        prepared=UUID(int=3),
        number=1,
        drug="ketamine",
        route="IM",
        site="left-deltoid",
        site_name="left deltoid",
        ordered=amount,
        milligrams=amount,
        volume=Millilitres(Decimal(1)),
        strength=Strength(Decimal(50)),
        vial=None,
        lot="K4417",
        expiry=date(2027, 6, 30),
        weight=None,
        weighed=None,
        milligrams_per_kilogram=None,
        birth_date_confirmed=_BORN,
        ordered_by=_STAFF,
        prepared_by=_STAFF,
        given_by=_STAFF,
        checked_by=None,
        check=Check.NAMED,
        aspirated=Aspirated.NOT_RECORDED,
        difference=None,
        cautions=(),
    )
