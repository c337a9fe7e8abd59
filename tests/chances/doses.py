"""Doses by chance: ordered, drawn up, given, or not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from chances.chance import SITES, Chance
from desks import DANA, PRIYA, SAMUEL
from kadelyx_desk.domain import entries as kinds
from kadelyx_desk.domain.entries.dose import Check, Outcome
from kadelyx_desk.domain.facts import (
    identity,
    open_order,
    waiting_dose,
)
from kadelyx_desk.domain.journey.injection import Bedside
from kadelyx_desk.domain.values import (
    About,
    Milligrams,
    Millilitres,
    Strength,
)


class Doses(Chance):
    """What is ordered, drawn up and given."""

    def _order(self) -> None:
        partner = self._partner()
        number = 1 + len(
            list(self._service.snapshot.current(kinds.DoseOrdered, About.of(partner)))
        )
        amount = Milligrams(Decimal(self._chance.choice((15, 30, 40, 50))))
        body = kinds.DoseOrdered(number, "ketamine", amount, "IM", PRIYA)
        self._record(About.of(partner), body)

    def _prepare(self) -> None:
        partner = self._partner()
        order = open_order(self._service.snapshot, partner)
        if order is None:
            return
        strength = Decimal(self._chance.choice((50, 100)))
        amount = order.body.milligrams.value + (5 if self._rarely(5) else 0)
        body = kinds.DosePrepared(
            order=order.link.entry.id,
            number=order.body.number,
            drug="ketamine",
            milligrams=Milligrams(amount),
            volume=Millilitres(amount / strength),
            strength=Strength(strength),
            vial=self._chance.choice((None, "V-12")),
            lot="K4417",
            expiry=date(2027, 6, 30),
            prepared_by=SAMUEL,
            checked_by=self._chance.choice((None, DANA)),
            check=Check.NAMED,
        )
        self._record(About.of(partner), body)

    def _give(self) -> None:
        partner = self._partner()
        copied = identity(self._service.snapshot, partner)
        assert copied is not None
        why = self._word() if self._rarely(3) else None
        bedside = Bedside(copied.born, self._chance.choice(SITES), self._who(), why)
        self._service.give(partner, bedside)

    def _waste(self) -> None:
        partner = self._partner()
        line = waiting_dose(self._service.snapshot, partner)
        if line is not None:
            body = kinds.DoseNotGiven(
                prepared=line.link.entry.id,
                outcome=self._chance.choice(list(Outcome)),
                milligrams=line.body.milligrams,
                volume=line.body.volume,
                witness=DANA,
            )
            self._record(About.of(partner), body)
