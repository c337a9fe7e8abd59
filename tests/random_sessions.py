"""Sessions made up by chance through the real services: what a clinic could type on a bad day.

Each step is tried; what the rules refuse is not done, so every session that comes out is one
that the screens could have made.
"""

from __future__ import annotations

import random
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from desks import DANA, JOURNEY, PRIYA, SAMUEL, FakeDesk, fake_desk
from fakes import FakePassphrases
from kadelyx_desk.application.clinic_service import NewStaff
from kadelyx_desk.application.course_service import NewPerson, PlannedTimes
from kadelyx_desk.application.session_parts import Late, Part
from kadelyx_desk.domain import entries as kinds
from kadelyx_desk.domain.entries.body import Body
from kadelyx_desk.domain.entries.care import EventKind
from kadelyx_desk.domain.entries.clinic import Role
from kadelyx_desk.domain.entries.dose import Aspirated, Check, Outcome
from kadelyx_desk.domain.entries.integration import AgreedBy, Change, Kept, RiskLevel, Theme
from kadelyx_desk.domain.entries.people import Reason
from kadelyx_desk.domain.entries.preparation import Pattern, Said
from kadelyx_desk.domain.errors import KadelyxError
from kadelyx_desk.domain.facts import (
    identity,
    open_events,
    open_order,
    opening,
    partners,
    running_states,
    unanswered_rescues,
    waiting_dose,
)
from kadelyx_desk.domain.identifiers import uuid7
from kadelyx_desk.domain.journey.injection import Bedside
from kadelyx_desk.domain.journey.room_check import MachineState, room_checked, told_by_machine
from kadelyx_desk.domain.rules.leaving import not_met
from kadelyx_desk.domain.values import (
    About,
    BloodPressure,
    Kilograms,
    Milligrams,
    Millilitres,
    Partner,
    StaffRef,
    Strength,
)
from kadelyx_desk.domain.visibility import Visibility

_WORDS = (
    *("quiet", "lighter", "„schön“", "two\nlines", 'said "stop"', "back \\ slash", "你好"),
    *("Ängste", "a, b; c", "{curly}", "68.2 kg", "\N{TURTLE} slow", "null", "true"),
)
_NAMES = ("Rivera", "Okafor", "O'Neill", "Łukasz", "de la Cruz", "Nguyễn", "Smith-Jones")
_SITES = ("left-deltoid", "right-vastus-lateralis", "left-ventrogluteal")


class RandomSession:
    """A session that chance tells; the same seed tells the same one."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - a story, no secret
        self.fake: FakeDesk = fake_desk()
        self._desk = self.fake.desk
        self._people = [DANA, SAMUEL, PRIYA]
        self._hire()
        self.id = self._open()
        self._service = self._desk.session(self.id)

    def tell(self) -> RandomSession:
        """Prepare, guide, end, integrate and sign, or stop somewhere on the way."""
        self._some(range(4, 16), self._preparing)
        if self._rarely(8):
            self._record(About.COUPLE, kinds.SessionStopped(self._word()))
            return self
        self._start()
        self._some(range(10, 40), self._guiding)
        self._finish()
        if self._rarely(5):
            return self
        self.fake.clock.forward(hours=self._chance.choice((3, 26, 41, 80)))
        self._record(About.COUPLE, kinds.IntegrationBegan())
        self._some(range(6, 24), self._integrating)
        if not self._rarely(3):
            self._sign()
        return self

    # -- chance ---------------------------------------------------------------------------

    def _rarely(self, times: int) -> bool:
        return self._chance.randrange(times) == 0

    def _word(self) -> str:
        count = self._chance.randint(1, 5)
        return " ".join(self._chance.choice(_WORDS) for _ in range(count))

    def _maybe(self) -> str | None:
        return self._word() if self._rarely(2) else None

    def _who(self) -> StaffRef:
        return self._chance.choice(self._people)

    def _partner(self) -> Partner:
        return self._chance.choice(partners(self._service.snapshot))

    def _anyone(self) -> About:
        both = [About.of(one) for one in partners(self._service.snapshot)]
        return self._chance.choice([*both, About.COUPLE])

    def _reader(self) -> Visibility:
        return self._chance.choice(list(Visibility))

    def _some(self, how_many: range, steps: object) -> None:
        tried = steps()  # type: ignore[operator]  # a method that lists what can be done
        for _ in range(self._chance.choice(how_many)):
            with suppress(KadelyxError):
                self._chance.choice(tried)()
            self.fake.clock.forward(minutes=self._chance.choice((0, 0.3, 2, 7)))

    def _record(
        self, about: About, body: Body, *, reader: Visibility | None = None
    ) -> UUID | None:
        late = None
        if self._rarely(6):
            occurred = self._service.now().moment.shifted(
                -timedelta(minutes=self._chance.choice((1, 6, 20)))
            )
            late = Late(occurred, self._word())
        with suppress(KadelyxError):
            saved = self._service.record(about, body, visibility=reader, late=late)
            return saved.link.entry.id
        return None

    # -- before ---------------------------------------------------------------------------

    def _hire(self) -> None:
        register, new_id = self._desk.clinic.register, self._desk.clinic.new_staff_id
        if self._rarely(2):  # somebody of the same name, with another role
            twin = new_id()
            register(
                twin, NewStaff("Dana Whitfield", (Role.INJECTOR,), "RN 7", may_inject=True)
            )
            self._people.append(StaffRef(twin, "Dana Whitfield"))
        if self._rarely(3):
            register(new_id(), NewStaff("Ola Ek", (Role.GUIDE,), None, may_inject=False))

    def _person(self, given: str) -> NewPerson:
        chance = self._chance
        weight = Kilograms(Decimal(chance.randint(450, 1200)) / 10)
        known = not self._rarely(8)
        return NewPerson(
            family=chance.choice(_NAMES),
            given=given,
            born=date(chance.randint(1950, 2000), chance.randint(1, 12), chance.randint(1, 28)),
            weight=weight if known else None,
            weighed=date(2026, 11, chance.randint(1, 18)) if known else None,
            allergies=chance.choice((None, "none known", "ondansetron")),
            preferred=chance.choice((None, "Bo")),
            pronouns=chance.choice((None, "they/them")),
            medicines=chance.choice((None, "none", "sertraline 50 mg")),
        )

    def _open(self) -> UUID:
        chance = self._chance
        for _ in range(chance.randint(0, 2)):  # others came before them
            self._desk.courses.register_couple(self._person("Cy"), None, 1)
        couple = self._desk.courses.register_couple(
            self._person("Ana"),
            None if self._rarely(4) else self._person("Ben"),
            chance.choice((1, 3, 6)),
            tuple(one for one in Reason if self._rarely(2)),
        )
        before = None if self._rarely(2) else JOURNEY - timedelta(days=1)
        after = None if self._rarely(2) else JOURNEY + timedelta(days=1)
        times = PlannedTimes(before, JOURNEY, after)
        return self._desk.courses.open_session(couple, times, self._who())

    def _preparing(self) -> list[object]:
        return [
            lambda: self._state(kinds.Intention(self._word(), self._rarely(2))),
            lambda: self._state(kinds.Challenge(self._word(), self._rarely(2))),
            lambda: self._state(kinds.EscortNamed(self._word(), "+1 415 555 0134"), own=True),
            lambda: self._state(self._fasted(), own=True),
            lambda: self._service.state(About.COUPLE, self._pattern()),
            lambda: self._record(
                self._anyone(), kinds.Noted(self._word()), reader=self._reader()
            ),
            self._move,
            self._weigh,
            self._tell_allergies,
            *[self._order, self._prepare, self._prepare],
            self._hire_later,
            self._service.undo_last,
        ]

    def _state(self, body: Body, *, own: bool = False) -> None:
        about = About.of(self._partner()) if own else self._anyone()
        self._service.state(about, body, None if own else self._reader())

    def _fasted(self) -> Body:
        now = self._service.now().moment
        return kinds.Fasted(
            now.shifted(-timedelta(hours=9)),
            None if self._rarely(2) else now.shifted(-timedelta(hours=2)),
        )

    def _pattern(self) -> Body:
        pattern = self._chance.choice(list(Pattern))
        return kinds.DosingPlanned(pattern, self._partner(), self._maybe())

    def _move(self) -> None:
        snapshot = self._service.snapshot
        body = opening(snapshot)
        moved = replace(body, planned_journey=body.planned_journey + timedelta(minutes=30))
        self._service.amend(snapshot.links[0].entry.id, moved, self._word())

    def _weigh(self) -> None:
        partner = self._partner()
        copied = identity(self._service.snapshot, partner)
        line = self._service.snapshot.latest(kinds.PartnerCopied, About.of(partner))
        assert copied is not None
        assert line is not None
        weight = Kilograms(Decimal(self._chance.randint(500, 1100)) / 10)
        new = replace(copied, weight=weight, weighed=date(2026, 11, 20))
        self._service.amend(line.link.entry.id, new, self._word())

    def _tell_allergies(self) -> None:
        about = About.of(self._partner())
        body = kinds.AllergiesCopied(self._word())
        self._service.record(about, body)

    def _hire_later(self) -> None:
        """Somebody who came into the register after the session was opened."""
        staff = self._desk.clinic.new_staff_id()
        name = self._chance.choice(("Noa Levi", "Noa Levi", "Kim Ito"))
        self._desk.clinic.register(
            staff, NewStaff(name, (Role.INJECTOR,), None, may_inject=True)
        )
        self._people.append(StaffRef(staff, name))

    # -- doses ----------------------------------------------------------------------------

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
        bedside = Bedside(copied.born, self._chance.choice(_SITES), self._who(), why)
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

    # -- the journey ----------------------------------------------------------------------

    def _start(self) -> None:
        answers = {"light": Said.YES, "kit": Said.NO}
        room = room_checked(answers, {"kit": self._word()}, told_by_machine(MachineState(True)))
        present = kinds.PresenceNoted((DANA, self._who()), self._maybe())
        together = [room, present, kinds.JourneyStarted()]
        with suppress(KadelyxError):
            self._service.record_together([Part(About.COUPLE, one) for one in together])
            if self._rarely(6):
                self._service.undo_last()
                self._service.record_together([Part(About.COUPLE, one) for one in together])

    def _guiding(self) -> list[object]:
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

    # -- the end --------------------------------------------------------------------------

    def _ready(self) -> None:
        now = self._service.now().moment
        said = [self._chance.choice(list(Said)) for _ in range(8)]
        body = kinds.ReadyToLeave(
            *said,
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

    # -- after ----------------------------------------------------------------------------

    def _integrating(self) -> list[object]:
        return [
            lambda: self._state(kinds.Insight(self._word())),
            lambda: self._state(kinds.Practice(self._word())),
            lambda: self._service.state(About.COUPLE, kinds.Intervention(self._word())),
            lambda: self._service.state(
                About.COUPLE, kinds.ThemesWorked((self._chance.choice(list(Theme)),))
            ),
            lambda: self._state(
                kinds.Responded(self._chance.choice(list(Change)), self._maybe()), own=True
            ),
            lambda: self._service.state(
                About.COUPLE, kinds.PlanMade(self._word(), date(2027, 1, 9), self._maybe())
            ),
            *[self._agree, self._look_back, self._risk, self._amend, self._service.undo_last],
        ]

    def _agree(self) -> None:
        owner = self._chance.choice(list(About))
        due = self._chance.choice((None, date(2027, 2, 3)))
        agreed = self._chance.choice(list(AgreedBy))
        self._service.record(
            About.COUPLE,
            kinds.Agreement(self._word(), owner, due, agreed),
            visibility=self._reader(),
        )

    def _look_back(self) -> None:
        """An agreement of an earlier session, which an empty clinic does not hold."""
        now = self._service.now().moment.utc
        body = kinds.AgreementReviewed(
            session=uuid7(now),
            agreement=uuid7(now),
            text=self._word(),
            owner=About.COUPLE,
            agreed_by=AgreedBy.BOTH,
            kept=self._chance.choice(list(Kept)),
            note=self._maybe(),
        )
        self._service.record(About.COUPLE, body)

    def _risk(self) -> None:
        about = About.of(self._partner())
        level = self._chance.choice(list(RiskLevel))
        self._service.record(about, kinds.RiskAsked())
        self._service.state(about, kinds.RiskAssessed(level, self._maybe(), self._word()))

    def _sign(self) -> None:
        signing = self._desk.signing
        with suppress(KadelyxError):
            signing.sign(self._service, signing.confirm(FakePassphrases.RIGHT))
            if self._rarely(2):
                reader = self._chance.choice((Visibility.SHARED, Visibility.TEAM))
                self._service.record(
                    About.COUPLE, kinds.Addendum(self._word()), visibility=reader
                )
