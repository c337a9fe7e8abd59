"""The facts that a whole drawing rests on: who is in it, the doses, and what was asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from kadelyx_desk.chart.frame import Frame
from kadelyx_desk.chart.scale import Span, TimeScale
from kadelyx_desk.chart.scene import TextMetrics
from kadelyx_desk.chart.words import Pen
from kadelyx_desk.domain.entries import AdverseEvent, JourneyEnded, StateBegan, StateEnded
from kadelyx_desk.domain.facts import doses, partners, time_of
from kadelyx_desk.domain.journey.episodes import MEDICAL_HELP, episodes
from kadelyx_desk.domain.journey.schedule import planned_sets
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.snapshot import SessionSnapshot
from kadelyx_desk.domain.values import About, Partner


@dataclass(frozen=True, slots=True)
class Dose:
    """A dose as it was given, with the total of its partner from then on, in mg."""

    partner: Partner
    entry_id: UUID
    at: datetime
    recorded: datetime
    is_late: bool
    number: int
    milligrams: Decimal
    total: Decimal


@dataclass(frozen=True, slots=True)
class Asked:
    """A set of vitals the protocol asks for: taken from `opens` until before `closes`."""

    partner: Partner
    due: datetime
    dosed: datetime
    opens: datetime
    closes: datetime | None


@dataclass(frozen=True, slots=True)
class Lasting:
    """A state with its start and, once it is over, its end."""

    about: About
    entry_id: UUID
    label: str
    start: datetime
    end: datetime | None


@dataclass(frozen=True, slots=True)
class Cared:
    """An adverse event, or a rescue medicine: its words, and when it ended or was answered."""

    partner: Partner
    entry_id: UUID
    at: datetime
    recorded: datetime
    is_late: bool
    is_event: bool
    name: str
    rest: str
    ended: datetime | None
    title: str = ""
    """Its name on paper, where nobody is there to be asked what an *other* event was."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What changes seldom: a dose, a state, an event or the end lays all out again."""

    partners: tuple[Partner, ...]
    doses: tuple[Dose, ...]
    asked: tuple[Asked, ...]
    ended: datetime | None
    lasting: tuple[Lasting, ...] = ()
    care: tuple[Cared, ...] = ()

    @property
    def first_injection(self) -> datetime | None:
        return min((dose.at for dose in self.doses), default=None)

    def doses_of(self, partner: Partner) -> tuple[Dose, ...]:
        """The doses of one partner by time."""
        return tuple(dose for dose in self.doses if dose.partner is partner)

    def missed(
        self, partner: Partner, before: datetime | None, after: datetime
    ) -> tuple[Asked, ...]:
        """The sets that were asked for and not taken between two sets that follow each other.

        `before` is the time of the earlier set, None where there is none.
        """
        return tuple(
            asked
            for asked in self.asked
            if asked.partner is partner
            and (before is None or before < asked.opens)
            and asked.closes is not None
            and after >= asked.closes
        )


def plan_of(snapshot: SessionSnapshot, protocol: Protocol) -> Plan:
    """The plan of a session as it stands."""
    present = partners(snapshot)
    return Plan(
        present,
        tuple(dose for partner in present for dose in _doses(snapshot, partner)),
        tuple(asked for partner in present for asked in _asked(snapshot, protocol, partner)),
        time_of(snapshot, JourneyEnded),
        _lasting(snapshot),
        tuple(cared for partner in present for cared in _care(snapshot, partner)),
    )


def _care(snapshot: SessionSnapshot, partner: Partner) -> Iterator[Cared]:
    """The events and rescue medicines of a partner by time."""
    for item in episodes(snapshot, partner):
        entry, body = item.line.link.entry, item.line.body
        called = isinstance(body, AdverseEvent) and body.called_medical
        yield Cared(
            partner=partner,
            entry_id=entry.id,
            at=item.line.occurred,
            recorded=entry.recorded.utc,
            is_late=entry.is_late,
            is_event=isinstance(body, AdverseEvent),
            name=item.name,
            rest=MEDICAL_HELP if called and item.name != MEDICAL_HELP else "",
            ended=None if item.end is None else item.end.occurred,
            title=item.title,
        )


def _lasting(snapshot: SessionSnapshot) -> tuple[Lasting, ...]:
    """The states of everybody by their start."""
    ends = {line.body.began: line.occurred for line in snapshot.current(StateEnded)}
    found = [
        Lasting(
            line.link.entry.about,
            line.link.entry.id,
            line.body.label,
            line.occurred,
            ends.get(line.link.entry.id),
        )
        for line in snapshot.current(StateBegan)
    ]
    return tuple(sorted(found, key=lambda state: state.start))


def _doses(snapshot: SessionSnapshot, partner: Partner) -> list[Dose]:
    total = Decimal(0)
    found = []
    for line in doses(snapshot, partner):
        entry = line.link.entry
        total += line.body.milligrams.value
        found.append(
            Dose(
                partner=partner,
                entry_id=entry.id,
                at=line.occurred,
                recorded=entry.recorded.utc,
                is_late=entry.is_late,
                number=line.body.number,
                milligrams=line.body.milligrams.value,
                total=total,
            )
        )
    return found


def _asked(snapshot: SessionSnapshot, protocol: Protocol, partner: Partner) -> list[Asked]:
    early = protocol.vitals.late_after
    planned = planned_sets(snapshot, protocol, partner)
    laters = [due for due, _after, _number in planned[1:]]
    return [
        Asked(partner, due, due - after, due - early, None if later is None else later - early)
        for (due, after, _number), later in zip(planned, [*laters, None], strict=False)
    ]


@dataclass(frozen=True, slots=True)
class Plot:
    """One drawing in the making: its geometry, its time, its text widths, and the plan."""

    frame: Frame
    time: TimeScale
    pen: Pen
    protocol: Protocol
    plan: Plan

    @property
    def metrics(self) -> TextMetrics:
        return self.pen.metrics


def plot_of(
    snapshot: SessionSnapshot,
    protocol: Protocol,
    span: Span,
    frame: Frame,
    metrics: TextMetrics,
) -> Plot:
    """A drawing of `span` in `frame`."""
    time = TimeScale(span, frame.left, frame.right, frame.is_snapped)
    pen = Pen(metrics, frame.is_snapped)
    return Plot(frame, time, pen, protocol, plan_of(snapshot, protocol))
