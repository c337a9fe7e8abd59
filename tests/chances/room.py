"""A journey by chance."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from chances.chance import Step
from chances.doses import Doses
from desks import DANA, PRIYA
from kadelyx_desk.application.session_parts import Part
from kadelyx_desk.domain import entries as kinds
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.entries.preparation import Said
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.facts import (
    open_events,
    running_states,
    unanswered_rescues,
)
from kadelyx_desk.domain.journey.room_check import MachineState, room_checked, told_by_machine
from kadelyx_desk.domain.rules.leaving import not_met
from kadelyx_desk.domain.values import (
    About,
    BloodPressure,
)


class Room(Doses):
    """What happens in the room until both have left."""

    def _start(self) -> None:
        answers = {"light": Said.YES, "kit": Said.NO}
        room = room_checked(
            answers, {"kit": self._word()}, told_by_machine(MachineState(on_mains=True))
        )
        present = kinds.PresenceNoted((DANA, self._who()), self._maybe())
        together = [room, present, kinds.JourneyStarted()]
        with suppress(KadelyxError):
            self._service.record_together([Part(About.COUPLE, one) for one in together])
            if self._rarely(6):
                self._service.undo_last()
                self._service.record_together([Part(About.COUPLE, one) for one in together])

    def _guiding(self) -> list[Step]:
        return [
            *[self._order, self._prepare, self._prepare, self._waste],
            *[self._give] * 4,
            *[self._vitals] * 4,
            *[self._observe] * 4,
            lambda: self._record(
                self._anyone(), kinds.Noted(self._word()), reader=self._reader()
            ),
            lambda: self._record(self._anyone(), kinds.Noted(self._word(), quote=True)),
            *[self._mark, self._begin, self._end, self._event, self._resolve],
            *[self._rescue, self._answer, self._amend, self._amend, self._narrow],
            *[self._service.undo_last, self._ready, self._leave],
        ]

    def _vitals(self) -> None:
        chance = self._chance
        upper = chance.randint(95, 170)
        body = kinds.VitalsTaken(
            BloodPressure(upper, chance.randint(55, 90)) if not self._rarely(4) else None,
            chance.choice((None, 58, 72, 118)),
            chance.choice((None, 93, 98)),
            chance.choice((None, 14)),
            chance.choice((3, 4, 5)),
            chance.choice((None, 0, 4)),
            chance.choice((None, "none", "mild")),
        )
        self._record(About.of(self._partner()), body)

    def _observe(self) -> None:
        about = self._anyone()
        groups = [
            group
            for group in self._service.protocol.groups
            if group.of_couple is (about is About.COUPLE)
        ]
        group = self._chance.choice(groups)
        term = self._chance.choice(group.terms)
        intensity = self._chance.randint(1, 3)
        body = kinds.Observed(term.code, group.code, term.label, intensity, self._maybe())
        self._record(about, body)

    def _mark(self) -> None:
        mark = self._record(self._anyone(), kinds.Marked())
        if mark is not None and not self._rarely(3):
            self._service.word(mark, kinds.Noted(self._word()))

    def _begin(self) -> None:
        about = self._anyone()
        states = self._service.protocol.states
        state = self._chance.choice(
            [one for one in states if one.of_couple is (about is About.COUPLE)]
        )
        self._record(about, kinds.StateBegan(state.code, state.label))

    def _end(self) -> None:
        about = self._anyone()
        for line in running_states(self._service.snapshot, about)[:1]:
            self._record(about, kinds.StateEnded(line.link.entry.id))

    def _event(self) -> None:
        body = kinds.AdverseEvent(
            self._chance.choice(list(EventKind)),
            self._maybe(),
            self._maybe(),
            called_medical=self._rarely(2),
        )
        self._record(About.of(self._partner()), body)

    def _resolve(self) -> None:
        partner = self._partner()
        for line in open_events(self._service.snapshot, partner)[:1]:
            body = kinds.EventResolved(line.link.entry.id, self._maybe())
            self._record(About.of(partner), body)

    def _rescue(self) -> None:
        body = kinds.RescueGiven(
            drug="ondansetron",
            amount=Decimal(self._chance.choice(("4", "0.5", "8"))),
            unit=self._chance.choice(("mg", "mL")),
            route=self._chance.choice(("oral", "IM")),
            indication=self._word(),
            ordered_by=PRIYA,
            given_by=self._who(),
        )
        self._record(About.of(self._partner()), body)

    def _answer(self) -> None:
        partner = self._partner()
        for line in unanswered_rescues(self._service.snapshot, partner)[:1]:
            body = kinds.RescueAnswered(line.link.entry.id, self._word())
            self._record(About.of(partner), body)

    def _amend(self) -> None:
        lines = [*self._service.snapshot.current(kinds.Noted)]
        line = self._chance.choice(lines) if lines else None
        if line is not None:
            new = None if self._rarely(2) else kinds.Noted(self._word())
            self._service.amend(line.link.entry.id, new, self._word())

    def _narrow(self) -> None:
        lines = [*self._service.snapshot.current(kinds.Observed)]
        if lines:
            line = self._chance.choice(lines)
            new = replace(line.body, line=self._word())
            self._service.amend(
                line.link.entry.id, new, self._word(), visibility=self._reader()
            )

    def _ready(self) -> None:
        now = self._service.now().moment
        answers = list(Said)
        body = kinds.ReadyToLeave(
            near_baseline=self._chance.choice(answers),
            oriented=self._chance.choice(answers),
            steady_gait=self._chance.choice(answers),
            nausea_controlled=self._chance.choice(answers),
            dissociation_resolved=self._chance.choice(answers),
            mood_checked=self._chance.choice(answers),
            instructions_given=self._chance.choice(answers),
            no_driving=self._chance.choice(answers),
            padss=self._chance.choice((None, 8, 10)),
            escort=self._chance.choice((None, "Rosa Vega")),
            follow_up=None if self._rarely(2) else now.shifted(timedelta(hours=20)),
        )
        self._service.state(About.of(self._partner()), body)

    def _leave(self) -> None:
        partner = self._partner()
        now = self._service.now().moment.utc
        unmet = not_met(self._service.snapshot, self._service.protocol, partner, now)
        body = kinds.PartnerLeft("Rosa Vega", self._word() if unmet else None, unmet)
        self._service.record(About.of(partner), body)

    def _finish(self) -> None:
        for _ in range(2):
            self._waste()
        if self._rarely(4):
            parts = [kinds.JourneyEnded(), kinds.SessionStopped(self._word())]
            with suppress(KadelyxError):
                self._service.record_together([Part(About.COUPLE, one) for one in parts])
            return
        self._record(About.COUPLE, kinds.JourneyEnded())
