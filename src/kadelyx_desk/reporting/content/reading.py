"""A report order as it is read: the snapshot of what the form shows, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import cached_property
from uuid import UUID

from kadelyx_desk.application.ports import ReportOrder
from kadelyx_desk.domain.entries import (
    Addendum,
    JourneyEnded,
    JourneyStarted,
    SessionOpened,
    SessionStopped,
    Signed,
)
from kadelyx_desk.domain.entries.opening import PartnerCopied, StaffCopied
from kadelyx_desk.domain.facts import (
    addenda,
    identity,
    opening,
    partners,
    state_line,
    time_of,
    version,
)
from kadelyx_desk.domain.journey.schedule import WindowState, window_state
from kadelyx_desk.domain.protocol import Protocol
from kadelyx_desk.domain.protocol_text import read_protocol
from kadelyx_desk.domain.record.entry import Link
from kadelyx_desk.domain.snapshot import Line, SessionSnapshot, project
from kadelyx_desk.domain.values import About, Partner
from kadelyx_desk.domain.wording import (
    NOT_RECORDED,
    clock,
    day,
    duration,
    listed_name,
    offset,
    short_head,
)

ON_THE_JOINT_FORM = "see the joint form"
"""Of the couple's own: a form of one partner neither shows it nor says whether it is there."""


@dataclass(frozen=True)
class Reading:
    """What the pages are made from. It holds the shown entries only."""

    order: ReportOrder
    snapshot: SessionSnapshot
    protocol: Protocol
    opened: SessionOpened

    @cached_property
    def partners(self) -> tuple[Partner, ...]:
        return partners(self.snapshot)

    def partner(self, partner: Partner) -> PartnerCopied:
        """The identity of a partner who is in the form.

        Raises:
            LookupError: where the form shows none.
        """
        found = identity(self.snapshot, partner)
        if found is None:
            message = "the form shows no such partner"
            raise LookupError(message)
        return found

    def name(self, partner: Partner) -> str:
        """RIVERA, Ana."""
        who = self.partner(partner)
        return listed_name(who.family, who.given)

    @cached_property
    def staff(self) -> dict[UUID, str]:
        """The names of the staff by id, as the session holds them."""
        names = {self.opened.guide.id: self.opened.guide.name}
        for line in self.snapshot.current(StaffCopied, About.COUPLE):
            names[line.body.staff] = line.body.name
        for signed in self.snapshot.current(Signed, About.COUPLE):
            names.setdefault(signed.body.signer.id, signed.body.signer.name)
        return names

    def author(self, link: Link) -> str:
        """The name of who made an entry."""
        known = self.staff.get(link.entry.author)
        return known or f"staff id {str(link.entry.author)[-12:]}"

    @cached_property
    def amendments(self) -> dict[UUID, list[Link]]:
        """The shown amendments by the entry they amend, in the order of recording."""
        found: dict[UUID, list[Link]] = {}
        for link in self.order.shown:
            if link.entry.target is not None:
                found.setdefault(link.entry.target, []).append(link)
        return found

    @cached_property
    def signed(self) -> Line[Signed] | None:
        return self.snapshot.latest(Signed, About.COUPLE)

    @cached_property
    def addenda(self) -> tuple[Line[Addendum], ...]:
        """What was added after the signature, as far as the form shows it."""
        return addenda(self.snapshot)

    @property
    def version(self) -> int:
        """The version of this form: it grows with each addendum that the form shows."""
        return version(self.snapshot)

    @cached_property
    def stopped(self) -> Line[SessionStopped] | None:
        return self.snapshot.latest(SessionStopped, About.COUPLE)

    @property
    def is_cancelled(self) -> bool:
        """Whether it was stopped before its journey began."""
        return self.stopped is not None and self.journey[0] is None

    @property
    def state(self) -> str:
        """The state of the record in words, all of it."""
        return state_line(self.snapshot, self.version)

    @property
    def form_name(self) -> str:
        name = self.order.form.value
        return f"{name[0].upper()}{name[1:]}".replace(" ", "-")

    @property
    def couples_blank(self) -> str:
        """What stands for a thing of the couple that is not there.

        A form of one partner never shows it, recorded or not: it says where it is read.
        """
        return NOT_RECORDED if self.order.form.partner is None else ON_THE_JOINT_FORM

    @property
    def couples_none(self) -> str:
        """The same of a list: what both agreed is on every form, the rest on the joint one."""
        return "none recorded" if self.order.form.partner is None else "none on this form"

    @property
    def holds(self) -> str:
        """Whom the form holds information on."""
        whom = " and ".join(partner.value for partner in self.partners)
        return f"{self.form_name}: holds information on {whom}"

    @property
    def counts(self) -> str:
        """How many entries the form shows; stands on every page."""
        shown, withheld = len(self.order.shown), len(self.order.withheld)
        so_far = " so far" if self.signed is None else ""
        rest = f"; {withheld} withheld from this form" if withheld else ""
        return f"Entries shown {shown} of {shown + withheld}{so_far}{rest}"

    @property
    def head(self) -> str:
        """The head that the signature covers, cut short."""
        if self.signed is None:
            return "not signed: no head"
        return f"signed head {short_head(self.signed.body.head)}"

    @cached_property
    def offset_minutes(self) -> int:
        """The offset of the times on the pages: that of the journey, else of the opening."""
        start = self.snapshot.latest(JourneyStarted, About.COUPLE)
        opened = self.snapshot.latest(SessionOpened, About.COUPLE)
        link = start or opened
        return link.link.entry.occurred.offset_minutes if link else 0

    @property
    def offset(self) -> str:
        return offset(self.offset_minutes)

    @property
    def zone(self) -> timezone:
        """The session's room, as a fixed offset."""
        return timezone(timedelta(minutes=self.offset_minutes))

    def local(self, utc: datetime) -> datetime:
        """A time as the clock of the session's room showed it."""
        return utc.astimezone(self.zone)

    def clock(self, utc: datetime) -> str:
        """14:03 in the session's room."""
        return clock(self.local(utc))

    def day_and_clock(self, utc: datetime) -> str:
        """20-Nov-2026 14:03 in the session's room."""
        return f"{day(self.local(utc).date())} {self.clock(utc)}"

    def when(self, utc: datetime) -> str:
        """14:03 on the day of the journey; with its day where that was a later one."""
        is_later = self.local(utc).date() > self.local(self.journey[1] or utc).date()
        return self.day_and_clock(utc) if is_later else self.clock(utc)

    @cached_property
    def journey(self) -> tuple[datetime | None, datetime | None]:
        """When the journey began and ended."""
        return time_of(self.snapshot, JourneyStarted), time_of(self.snapshot, JourneyEnded)

    @cached_property
    def journey_day(self) -> str:
        """The day of the journey: that it began on, else the planned one."""
        began, _ = self.journey
        return day(self.local(began or self.opened.planned_journey).date())

    @cached_property
    def until(self) -> datetime:
        """The moment the pages speak of: the last thing that happened or was recorded."""
        entries = [link.entry for link in self.order.shown]
        return max(entry.recorded.utc for entry in entries)

    def window(self, began: datetime | None) -> str:
        """The hours between journey and integration, and whether they lie in the window."""
        _, ended = self.journey
        if self.stopped is not None and began is None:
            return f"none: {'cancelled' if self.is_cancelled else 'stopped'}"
        if ended is None:
            return NOT_RECORDED
        limits = self.protocol.window
        span = f"{_hours(limits.opens)} to {_hours(limits.closes)} h"
        if began is None:
            return f"due by {self.day_and_clock(ended + limits.closes)} ({span})"
        where = window_state(self.protocol, ended, began)
        inside = where in {WindowState.OPEN, WindowState.CAUTION}
        word = "inside" if inside else "outside"
        return f"{duration(began - ended)}: {word} the {span} window"


def _hours(span: timedelta) -> int:
    return int(span.total_seconds()) // 3600


def read_order(order: ReportOrder) -> Reading:
    """Project the shown entries of `order` and read its protocol.

    Raises:
        InvalidValueError: where the protocol cannot be read.
        LookupError: where the form shows no opening entry.
    """
    snapshot = project(order.shown)
    return Reading(order, snapshot, read_protocol(order.protocol_text), opening(snapshot))
